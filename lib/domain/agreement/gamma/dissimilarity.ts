import type { CodedSpan } from '../spans/continuum'

/** How much position and category weigh, and what an empty place costs; gamma’s own authors and pygamma take 1, 1 and 1. */
export type Weighing = { readonly alpha: number; readonly beta: number; readonly empty: number }

export const evenly: Weighing = { alpha: 1, beta: 1, empty: 1 }

/**
 * How unlike two spans are (Mathet, Widlöcher & Métivier 2015, equations 1, 3 and 5): alpha times the position, squared sum of the
 * distances of starts and of ends over the sum of lengths, plus beta times the category, 0 for the same and 1 for another; both in
 * units of what an empty place costs.
 *
 * @example dissimilarity({ coder: 0, start: 0, end: 4, category: 1 }, { coder: 1, start: 1, end: 5, category: 2 }, evenly)  // 1.0625
 */
export function dissimilarity(one: CodedSpan, other: CodedSpan, { alpha, beta, empty }: Weighing): number {
  return alpha * apart(one, other) * empty + beta * (one.category === other.category ? 0 : empty)
}

function apart(one: CodedSpan, other: CodedSpan): number {
  const moved = Math.abs(one.start - other.start) + Math.abs(one.end - other.end)
  return (moved / (one.end - one.start + other.end - other.start)) ** 2
}
