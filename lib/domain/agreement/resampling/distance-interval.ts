import { type Counts, valuesOf } from '../counts'
import type { Metric } from '../metric'
import type { Interval } from '../result'
import { intervalFrom } from './bootstrap'
import type { Redraws } from './clusters'

/** What a cluster adds to alpha: values, distances within its units, and how often it has which category. */
type Part = { values: number; within: number; readonly used: Map<number, number> }

/**
 * The percentile interval of alpha with fixed distances where there are many categories. Expected disagreement is a sum over all pairs
 * of values; summed once for every pair of clusters, a redraw only has to weigh those, however many categories there are. Most sets of
 * codes share nothing and are farthest apart: only what two clusters are nearer than that is summed.
 */
export function distanceInterval(counts: Counts, metric: Metric, redraws: Redraws, level = 0.95): Interval {
  const { clusters, replicates, times } = redraws
  const distances = metric.distances(new Float64Array(counts.categories))
  const farthest = distances.reduce((most, distance) => Math.max(most, distance), 0)
  const parts = partsOf(counts, distances, redraws)
  const near = nearness(parts, distances, counts.categories, farthest)
  const coefficients: number[] = []
  const weights = new Float64Array(clusters.count)
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    let [values, within] = [0, 0]
    for (const [cluster, part] of parts.entries()) {
      const weight = times[cluster * replicates + replicate] ?? 0
      weights[cluster] = weight
      values += weight * part.values
      within += weight * part.within
    }
    const apart = farthest * values * values - weighedBy(weights, near)
    if (apart > 1e-9 * values) coefficients.push(1 - within / values / (apart / (values * (values - 1))))
  }
  return intervalFrom(Float64Array.from(coefficients).sort(), redraws, 'percentile', level, (share) => share)
}

/** By how much less than farthest the values of two clusters are apart: per cluster those up to it to which it is nearer at all. */
type Nearness = { readonly from: Int32Array; readonly other: Int32Array; readonly by: Float64Array }

function weighedBy(weights: Float64Array, { from, other, by }: Nearness): number {
  let sum = 0
  for (let cluster = 0; cluster < weights.length; cluster += 1) {
    const weight = weights[cluster] ?? 0
    if (weight === 0) continue
    let met = 0
    for (let place = from[cluster] ?? 0; place < (from[cluster + 1] ?? 0); place += 1) {
      met += (by[place] ?? 0) * (weights[other[place] ?? 0] ?? 0)
    }
    sum += weight * met
  }
  return sum
}

function partsOf(counts: Counts, distances: Float64Array, { clusters }: Redraws): Part[] {
  const { rows, categories, cells } = counts
  const parts = Array.from({ length: clusters.count }, (): Part => ({ values: 0, within: 0, used: new Map() }))
  for (let row = 0; row < rows; row += 1) {
    const part = parts[clusters.of[row] ?? -1]
    const values = valuesOf(counts, row)
    if (!part || values < 2) continue

    const own: [number, number][] = []
    for (let category = 0; category < categories; category += 1) {
      const count = cells[row * categories + category] ?? 0
      if (count > 0) own.push([category, count])
    }
    part.values += values
    for (const [category, count] of own) {
      part.used.set(category, (part.used.get(category) ?? 0) + count)
      for (const [other, met] of own)
        part.within += (count * met * (distances[category * categories + other] ?? 0)) / (values - 1)
    }
  }
  return parts
}

/** Nearness is the same both ways: each two clusters stand once, with twice their sum. */
function nearness(parts: readonly Part[], distances: Float64Array, categories: number, farthest: number): Nearness {
  const from = new Int32Array(parts.length + 1)
  const other: number[] = []
  const by: number[] = []
  const near = new Float64Array(categories)
  for (const [cluster, { used }] of parts.entries()) {
    near.fill(0)
    for (const [category, count] of used) {
      for (let met = 0; met < categories; met += 1) {
        near[met] = (near[met] ?? 0) + count * (farthest - (distances[category * categories + met] ?? 0))
      }
    }
    for (let second = 0; second <= cluster; second += 1) {
      let sum = 0
      for (const [category, count] of parts[second]?.used ?? []) sum += count * (near[category] ?? 0)
      if (sum === 0) continue
      other.push(second)
      by.push(second === cluster ? sum : 2 * sum)
    }
    from[cluster + 1] = other.length
  }
  return { from, other: Int32Array.from(other), by: Float64Array.from(by) }
}
