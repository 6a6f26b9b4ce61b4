import type { Outcome } from './disposition'

/** What was decided, said to commenters and readers. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  accepted: 'accepted',
  acceptedWithModifications: 'accepted in another form',
  rejected: 'not taken up',
  noted: 'noted',
  alreadyCovered: 'already covered',
  answered: 'answered',
  duplicateOf: 'the same as another request',
  deferred: 'for a later version',
  outOfScope: 'outside what this text can say',
  withdrawn: 'withdrawn',
  invalid: 'not valid',
}
