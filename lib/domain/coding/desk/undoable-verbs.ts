import { noteVerbs } from './desk-notes'

/** The verbs of a coder whose acts say in their result what they did, so that each can be taken back. */
export const undoableVerbs: readonly string[] = [
  'coding.apply-codings',
  'coding.remove-codings',
  'coding.change-coding',
  'coding.give-to-copies',
  'coding.mark-assignment',
  'coding.undo-act',
  ...noteVerbs,
]
