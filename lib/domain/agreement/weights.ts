/** How much agreement two categories are, from 0 (none) to 1 (full): category by category, row by row. */
export type Weights = { readonly name: Weighting | 'custom'; readonly categories: number; readonly of: Float64Array }

export const weightings = ['none', 'linear', 'quadratic', 'ordinal'] as const
export type Weighting = (typeof weightings)[number]

/**
 * Weights over ordered categories (Gwet 2014, chapter 3): linear 1 - |k - l| / range, quadratic 1 - (k - l)^2 / range^2 over the
 * `values` given (their ranks, or what they stand for), ordinal 1 - C(|k - l| + 1, 2) / C(q, 2) over ranks. `none` is full
 * agreement or none. With a single category all weights are 1.
 *
 * @example weightsOf('linear', [1, 2, 3]).of  // Float64Array [1, 0.5, 0, 0.5, 1, 0.5, 0, 0.5, 1]
 */
export function weightsOf(name: Weighting, values: readonly number[]): Weights {
  const categories = values.length
  const range = Math.max(...values) - Math.min(...values)
  const of = new Float64Array(categories ** 2)
  for (let row = 0; row < categories; row += 1) {
    for (let column = 0; column < categories; column += 1) {
      of[row * categories + column] = row === column ? 1 : weight(row, column)
    }
  }
  return { name, categories, of }

  function weight(row: number, column: number): number {
    const apart = Math.abs((values[row] ?? 0) - (values[column] ?? 0))
    if (name === 'linear') return 1 - apart / range
    if (name === 'quadratic') return 1 - (apart / range) ** 2
    return name === 'ordinal' ? 1 - steps(Math.abs(row - column)) / steps(categories - 1) : 0
  }
}

/** Weights of one's own, one row per category (Cohen 1968 allows any); null when it is no square of finite numbers. */
export function customWeights(table: readonly (readonly number[])[]): Weights | null {
  const isSquare = table.every((row) => row.length === table.length && row.every(Number.isFinite))
  return isSquare ? { name: 'custom', categories: table.length, of: Float64Array.from(table.flat()) } : null
}

/** 1, 2, 3, ... up to `categories`: what weights go by when categories have an order but no values. */
export function ranks(categories: number): number[] {
  return Array.from({ length: categories }, (_, place) => place + 1)
}

/** How many pairs can be had out of the places from one category to another, both counted. */
function steps(apart: number): number {
  return ((apart + 1) * apart) / 2
}
