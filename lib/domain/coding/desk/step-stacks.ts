import type { Step, Steps } from './desk-work'

/** The verbs of a coder whose acts say in their result what they did, so that each can be taken back. */
export const undoableVerbs: readonly string[] = [
  'coding.apply-codings',
  'coding.remove-codings',
  'coding.change-coding',
  'coding.give-to-copies',
  'coding.mark-assignment',
  'coding.undo-act',
]

/** One act of a coder as it was stored: what it did, and of which act it was the undoing. */
export type StoredStep = { readonly step: Step; readonly undoOf: string | null }

/** What can be undone and done again, from the coder's acts in the order they happened. An undoing of something not listed is left out. */
export function stepStacks(acts: readonly StoredStep[]): Steps {
  let done: Step[] = []
  let undone: Step[] = []
  for (const { step, undoOf } of acts) {
    if (undoOf === null) {
      done.push(step)
      undone = []
    } else if (done.some(({ act }) => act === undoOf)) {
      done = done.filter(({ act }) => act !== undoOf)
      undone.push(step)
    } else if (undone.some(({ act }) => act === undoOf)) {
      undone = undone.filter(({ act }) => act !== undoOf)
      done.push(step)
    }
  }
  return { done, undone }
}
