export const outcomes = [
  'accepted',
  'acceptedWithModifications',
  'rejected',
  'noted',
  'alreadyCovered',
  'answered',
  'duplicateOf',
  'deferred',
  'outOfScope',
  'withdrawn',
  'invalid',
] as const

export type Outcome = (typeof outcomes)[number]

/** What was decided on a point, on a request or on a sealed comment: exactly one of the three ids is set. */
export type Disposition = {
  readonly id: string
  readonly pointId: string | null
  readonly requestId: string | null
  readonly outcome: Outcome
  readonly reason: string
  readonly duplicateOfId: string | null
  readonly at: Date
}

/** `follows` names the requests passed through when the answer was "the same as that one". */
export type InForce =
  | {
      readonly status: 'decided'
      readonly disposition: Disposition
      readonly by: 'point' | 'request'
      readonly follows: readonly string[]
    }
  | { readonly status: 'open' }
  | { readonly status: 'circle'; readonly follows: readonly string[] }

/** Every "no" or "yes, but" owes its commenter a sentence; a plain yes shows in the text, a duplicate in the other answer. */
export function needsReason(outcome: Outcome): boolean {
  return outcome !== 'accepted' && outcome !== 'duplicateOf' && outcome !== 'withdrawn'
}

/** Whether the outcome promises a change of the text. */
export function promisesChange(outcome: Outcome): boolean {
  return outcome === 'accepted' || outcome === 'acceptedWithModifications'
}

export function faultOfDisposition(
  given: Pick<Disposition, 'outcome' | 'reason' | 'requestId' | 'duplicateOfId'>,
): string | null {
  const { outcome, reason, requestId, duplicateOfId } = given
  if (needsReason(outcome) && reason.trim() === '') return 'Give the reason: the commenter will read it.'
  if (outcome === 'duplicateOf' && duplicateOfId === null) return 'Name the request that this one repeats.'
  if (outcome === 'duplicateOf' && duplicateOfId === requestId) return 'A request cannot repeat itself. Name another one.'
  return null
}

/** A point's own last disposition, else the last one of its request; duplicates answer as the request they repeat. */
export function dispositionInForce(
  point: { readonly id: string; readonly requestId: string | null },
  dispositions: readonly Disposition[],
): InForce {
  const own = latest(dispositions.filter(({ pointId }) => pointId === point.id))
  if (own) return followed(own, 'point', dispositions, [])
  return point.requestId === null ? { status: 'open' } : ofRequest(point.requestId, dispositions, [])
}

/** The disposition in force of a request itself. */
export function requestInForce(requestId: string, dispositions: readonly Disposition[]): InForce {
  return ofRequest(requestId, dispositions, [])
}

function ofRequest(requestId: string, dispositions: readonly Disposition[], follows: readonly string[]): InForce {
  const last = latest(dispositions.filter((disposition) => disposition.requestId === requestId))
  return last ? followed(last, 'request', dispositions, follows) : { status: 'open' }
}

function followed(
  disposition: Disposition,
  by: 'point' | 'request',
  dispositions: readonly Disposition[],
  follows: readonly string[],
): InForce {
  const next = disposition.duplicateOfId
  if (disposition.outcome !== 'duplicateOf' || next === null) return { status: 'decided', disposition, by, follows }
  if (follows.includes(next) || next === disposition.requestId) return { status: 'circle', follows: [...follows, next] }
  return ofRequest(next, dispositions, [...follows, next])
}

function latest(dispositions: readonly Disposition[]): Disposition | undefined {
  return dispositions.reduce<Disposition | undefined>((last, next) => (last && last.at > next.at ? last : next), undefined)
}
