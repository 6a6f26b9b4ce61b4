const rooms = [
  'codebook',
  'comment',
  'description',
  'invite',
  'notice',
  'point',
  'project',
  'release',
  'revision',
  'set',
  'summary',
  'theme',
]
const ofTheTeam = [
  ...['coding.open-round', 'coding.lock-round', 'coding.settle-disagreement', 'coding.finish-reconciliation'],
  ...['coding.ask-gamma', 'coding.cancel-gamma', 'coding.end-gamma'],
]

/**
 * Who may hear that a verb was performed: everybody in the project, or only who did it. What is not named here is heard by
 * nobody else: coders in an open round learn nothing of each other, not even that the other is at work.
 */
export function whoHears(verb: string): 'everybody' | 'doer' {
  const room = verb.slice(0, verb.indexOf('.'))
  return rooms.includes(room) || ofTheTeam.includes(verb) ? 'everybody' : 'doer'
}
