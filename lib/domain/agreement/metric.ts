/**
 * How far apart two categories are, category by category, row by row. `used` are how many values of each category there are:
 * an ordinal distance depends on them, the others do not.
 */
export type Metric = {
  readonly name: string
  readonly dependsOnUse: boolean
  readonly distances: (used: Float64Array) => Float64Array
}

export const levels = ['nominal', 'ordinal', 'interval', 'ratio'] as const
export type Level = (typeof levels)[number]

/**
 * Krippendorff's distances (2011, section C): nominal 0 or 1; ordinal the squared number of values from one rank to the other, of
 * the two ranks half; interval the squared difference; ratio the squared difference over the sum. `values` are what the categories
 * stand for, in ascending order. Null for ratio with a negative value: it has no zero to start from.
 */
export function metricOf(level: Level, values: readonly number[]): Metric | null {
  if (level === 'ratio' && values.some((value) => value < 0)) return null
  if (level === 'ordinal') return { name: level, dependsOnUse: true, distances: ordinal }

  const fixed = table(values, (first, second) => distance(level, first, second))
  return { name: level, dependsOnUse: false, distances: () => fixed }
}

/** Any distance between categories; it must be the same both ways and 0 from a category to itself. */
export function metricBy<Value>(name: string, values: readonly Value[], far: (first: Value, second: Value) => number): Metric {
  const fixed = table(values, far)
  return { name, dependsOnUse: false, distances: () => fixed }
}

function distance(level: Level, first: number, second: number): number {
  if (first === second) return 0
  if (level === 'interval') return (first - second) ** 2
  return level === 'ratio' ? ((first - second) / (first + second)) ** 2 : 1
}

function ordinal(used: Float64Array): Float64Array {
  const before = new Float64Array(used.length)
  let sum = 0
  for (const [category, count] of used.entries()) {
    before[category] = sum + count / 2
    sum += count
  }
  return table([...before], (first, second) => (first - second) ** 2)
}

function table<Value>(values: readonly Value[], far: (first: Value, second: Value) => number): Float64Array {
  return Float64Array.from(values.flatMap((first) => values.map((second) => far(first, second))))
}
