import type { Assignment, Coding } from './coding'
import { grouped } from './grouped'

/** What coders finished in a round, each by themselves: consensus codings and those on unfinished comments are left out. */
export type FinishedWork = {
  /** Coders and comments in the order of their first assignment. */
  readonly coders: readonly string[]
  readonly comments: readonly string[]
  readonly isDone: (coderId: string, commentId: string) => boolean
  /** Empty for a coder who finished the comment with no code, and for one who did not finish it. */
  readonly codingsOf: (coderId: string, commentId: string) => readonly Coding[]
}

export function finishedWork(codings: readonly Coding[], assignments: readonly Assignment[]): FinishedWork {
  const keyOf = (coderId: string, commentId: string) => `${coderId}\n${commentId}`
  const done = new Set(
    assignments.filter(({ state }) => state === 'done').map(({ coderId, commentId }) => keyOf(coderId, commentId)),
  )
  const own = codings.filter(({ layer, coderId, commentId }) => layer === 'independent' && done.has(keyOf(coderId, commentId)))
  const byWork = grouped(own, ({ coderId, commentId }) => keyOf(coderId, commentId))
  return {
    coders: [...new Set(assignments.map(({ coderId }) => coderId))],
    comments: [...new Set(assignments.map(({ commentId }) => commentId))],
    isDone: (coderId, commentId) => done.has(keyOf(coderId, commentId)),
    codingsOf: (coderId, commentId) => byWork.get(keyOf(coderId, commentId)) ?? [],
  }
}
