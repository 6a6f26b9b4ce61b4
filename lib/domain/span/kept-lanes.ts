import { lanes } from './lanes'
import { overlaps, type Span } from './span'

/**
 * Lanes for `marks` that keep what `before` says: a mark that is new takes the first lane free over its whole length, so that
 * nothing else moves when one is added or goes.
 */
export function keptLanes(
  marks: readonly (Span & { readonly id: string })[],
  before: ReadonlyMap<string, number>,
): Map<string, number> {
  if (before.size === 0) return lanes(marks)
  const kept = new Map<string, number>()
  const added = marks.filter(({ id }) => {
    const lane = before.get(id)
    if (lane !== undefined) kept.set(id, lane)
    return lane === undefined
  })
  for (const mark of added) {
    const taken = new Set(marks.flatMap((one) => (kept.has(one.id) && overlaps(one, mark) ? [kept.get(one.id)] : [])))
    let lane = 0
    while (taken.has(lane)) lane += 1
    kept.set(mark.id, lane)
  }
  return kept
}
