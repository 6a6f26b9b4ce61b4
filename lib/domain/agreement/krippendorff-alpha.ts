import { alphaError } from './alpha-error'
import { conclude } from './conclude'
import { type Counts, nothingToCompare, valuesOf } from './counts'
import { type Level, type Metric, metricOf } from './metric'
import type { Estimate, Result } from './result'
import { increase, sumUnits, type UnitSums } from './unit-sums'
import { ranks } from './weights'

/**
 * Krippendorff's alpha: one minus observed over expected disagreement, from the coincidence matrix (Krippendorff 2011, section C).
 * Any number of coders; missing values are allowed and units with a single value are left out on both sides. `values` are what the
 * categories stand for, in ascending order; nominal and ordinal do not need them. `observed` and `expected` are one minus the
 * disagreements, as shares of the largest distance. Undefined when all values that can be paired are the same, and for ratio with
 * negative values. Its standard error is Gwet's (2014, section 5.3.3), which is none for ordinal.
 *
 * @example krippendorffAlpha(countUnits([['a', 'a'], ['a', 'b'], ['b', 'b']], ['a', 'b'])).coefficient  // 0.4444...
 */
export function krippendorffAlpha(counts: Counts, level: Level = 'nominal', values = ranks(counts.categories)): Result {
  const metric = metricOf(level, values)
  if (metric) return alphaBy({ statistic: 'krippendorff-alpha', variant: level }, counts, metric)

  const { units, pairable, coders } = counts
  const why = nothingToCompare(counts) ?? 'negative-values'
  return {
    statistic: 'krippendorff-alpha',
    variant: level,
    units,
    pairable,
    coders,
    flags: [],
    status: 'undefined',
    why,
    observed: null,
  }
}

/** The same with any distance between categories. */
export function alphaBy(named: Pick<Result, 'statistic'> & { variant: string }, counts: Counts, metric: Metric): Result {
  const sums = alphaSums(counts, metric)
  const error = metric.dependsOnUse ? undefined : () => alphaError(counts, metric)
  return conclude(named, counts, () => sums.estimate(sumUnits(sums)), error)
}

/** Parts of one unit: nothing if it has a single value, else its values per category and what `metric` needs of its coincidences. */
export function alphaSums(counts: Counts, metric: Metric = nominal(counts.categories)): UnitSums {
  if (metric.name === 'nominal') return nominalSums(counts)
  return metric.dependsOnUse ? coincidenceSums(counts, metric) : distanceSums(counts, metric)
}

/** Parts: values per category, then the disagreeing coincidences. The same as with any distance, and much faster. */
function nominalSums(counts: Counts): UnitSums {
  const { rows, categories, cells } = counts
  const add = (row: number, into: Float64Array, at: number) => {
    const from = row * categories
    let values = 0
    let squares = 0
    for (let category = 0; category < categories; category += 1) {
      const count = cells[from + category] ?? 0
      values += count
      squares += count * count
    }
    if (values < 2) return

    for (let category = 0; category < categories; category += 1) {
      into[at + category] = (into[at + category] ?? 0) + (cells[from + category] ?? 0)
    }
    increase(into, at + categories, (values * values - squares) / (values - 1))
  }
  const estimate = (sums: Float64Array) => {
    let values = 0
    let squares = 0
    for (let category = 0; category < categories; category += 1) {
      const count = sums[category] ?? 0
      values += count
      squares += count ** 2
    }
    return fromDisagreement(values, sums[categories] ?? 0, values ** 2 - squares, 1)
  }
  return { units: rows, width: categories + 1, add, estimate }
}

/** Parts: values per category, then the distances between the unit's own values. */
function distanceSums(counts: Counts, metric: Metric): UnitSums {
  const { rows, categories, cells } = counts
  const distances = metric.distances(new Float64Array(0))
  const farthest = distances.reduce((most, distance) => Math.max(most, distance), 0)
  const add = (row: number, into: Float64Array, at: number) => {
    const values = valuesOf(counts, row)
    if (values < 2) return

    const own = cells.subarray(row * categories, (row + 1) * categories)
    own.forEach((count, category) => void increase(into, at + category, count))
    increase(into, at + categories, between(own, own, distances) / (values - 1))
  }
  const estimate = (sums: Float64Array) => {
    const used = sums.subarray(0, categories)
    const values = used.reduce((sum, count) => sum + count, 0)
    return fromDisagreement(values, sums[categories] ?? 0, between(used, used, distances), farthest)
  }
  return { units: rows, width: categories + 1, add, estimate }
}

/** Parts: the unit's coincidences, category by category, row by row. */
function coincidenceSums(counts: Counts, metric: Metric): UnitSums {
  const { rows, categories, cells } = counts
  const add = (row: number, into: Float64Array, at: number) => {
    const values = valuesOf(counts, row)
    if (values < 2) return

    for (let first = 0; first < categories; first += 1) {
      const count = cells[row * categories + first] ?? 0
      if (count === 0) continue
      for (let second = 0; second < categories; second += 1) {
        const others = (cells[row * categories + second] ?? 0) - (first === second ? 1 : 0)
        increase(into, at + first * categories + second, (count * others) / (values - 1))
      }
    }
  }
  const estimate = (sums: Float64Array) => {
    const used = new Float64Array(categories)
    sums.forEach((count, cell) => void increase(used, Math.floor(cell / categories), count))
    const values = used.reduce((sum, count) => sum + count, 0)
    const distances = metric.distances(used)
    const observed = sums.reduce((sum, count, cell) => sum + count * (distances[cell] ?? 0), 0)
    const farthest = distances.reduce((most, distance) => Math.max(most, distance), 0)
    return fromDisagreement(values, observed, between(used, used, distances), farthest)
  }
  return { units: rows, width: categories ** 2, add, estimate }
}

/** `observed` and `byChance` are sums of distances, over all coincidences and over all pairs of values. */
function fromDisagreement(values: number, observed: number, byChance: number, farthest: number): Estimate | null {
  if (byChance === 0) return null

  const [found, expected] = [observed / values / farthest, byChance / (values * (values - 1)) / farthest]
  return { observed: 1 - found, expected: 1 - expected, coefficient: 1 - found / expected }
}

function between(first: ArrayLike<number>, second: ArrayLike<number>, distances: Float64Array): number {
  let sum = 0
  for (let row = 0; row < first.length; row += 1) {
    const count = first[row] ?? 0
    if (count === 0) continue
    for (let column = 0; column < second.length; column += 1) {
      sum += count * (second[column] ?? 0) * (distances[row * second.length + column] ?? 0)
    }
  }
  return sum
}

function nominal(categories: number): Metric {
  return { name: 'nominal', dependsOnUse: false, distances: () => new Float64Array(categories ** 2) }
}
