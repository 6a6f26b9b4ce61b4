import { stepStacks } from '@/lib/domain/project/step-stacks'
import type { CodeView } from '@/lib/queries/codebook'
import type { CodebookStep } from '@/lib/queries/codebook-steps'
import { wordsOfStep } from './step-list'

type Named = { readonly act: string; readonly words: string }

/** One's own last step in the codebook that can be taken back, and the last one taken back, each named by what was done first. */
export function ownSteps(
  steps: readonly CodebookStep[],
  codes: readonly CodeView[],
): { readonly undo: Named | null; readonly redo: Named | null } {
  const names = new Map(codes.map(({ id, name }) => [id, name]))
  const mine = steps.filter(({ isMine }) => isMine).toReversed()
  const { done, undone } = stepStacks(mine.map((step) => ({ step, undoOf: step.undoOf })))
  const first = (step: CodebookStep): CodebookStep => {
    const before = steps.find(({ act }) => act === step.undoOf)
    return before ? first(before) : step
  }
  const named = (step: CodebookStep | undefined) => (step ? { act: step.act, words: wordsOfStep(first(step), names) } : null)
  return { undo: named(done.at(-1)), redo: named(undone.at(-1)) }
}
