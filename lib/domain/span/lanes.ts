import { inOrder, type Span } from './span'

/** For each mark the first lane (from 0) that is free over its whole length, so that overlapping marks never share one. */
export function lanes(marks: readonly (Span & { readonly id: string })[]): Map<string, number> {
  const laneOf = new Map<string, number>()
  const endOfLane: number[] = []
  for (const { id, start, end } of marks.toSorted((a, b) => inOrder(a, b) || (a.id < b.id ? -1 : 1))) {
    const free = endOfLane.findIndex((taken) => taken <= start)
    const lane = free === -1 ? endOfLane.length : free
    endOfLane[lane] = end
    laneOf.set(id, lane)
  }
  return laneOf
}
