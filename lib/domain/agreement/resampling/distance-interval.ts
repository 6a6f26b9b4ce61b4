import { type Counts, valuesOf } from '../counts'
import type { Metric } from '../metric'
import type { Interval } from '../result'
import { intervalFrom, type Redraws } from './bootstrap'

/** What a cluster adds to alpha: values, distances within its units, and how often it has which category. */
type Part = { values: number; within: number; readonly used: Map<number, number> }

/**
 * The percentile interval of alpha with fixed distances where there are many categories. Expected disagreement is a sum over all pairs
 * of values; summed once for every pair of clusters, a redraw only has to weigh those, however many categories there are.
 */
export function distanceInterval(counts: Counts, metric: Metric, redraws: Redraws, level = 0.95): Interval {
  const { clusters, replicates, times } = redraws
  const distances = metric.distances(new Float64Array(counts.categories))
  const parts = partsOf(counts, distances, redraws)
  const across = acrossClusters(parts, distances, counts.categories)
  const coefficients: number[] = []
  const who = new Int32Array(clusters.count)
  const weights = new Float64Array(clusters.count)
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    const from = replicate * clusters.count
    let drawn = 0
    for (let cluster = 0; cluster < clusters.count; cluster += 1) {
      const weight = times[from + cluster] ?? 0
      if (weight === 0) continue
      who[drawn] = cluster
      weights[drawn] = weight
      drawn += 1
    }
    let [values, within, apart] = [0, 0, 0]
    for (let place = 0; place < drawn; place += 1) {
      const cluster = who[place] ?? 0
      const weight = weights[place] ?? 0
      values += weight * (parts[cluster]?.values ?? 0)
      within += weight * (parts[cluster]?.within ?? 0)
      // Distances are the same both ways: each two clusters once, then twice their sum.
      const row = cluster * clusters.count
      let met = ((across[row + cluster] ?? 0) * weight) / 2
      for (let other = 0; other < place; other += 1) met += (across[row + (who[other] ?? 0)] ?? 0) * (weights[other] ?? 0)
      apart += 2 * weight * met
    }
    if (apart > 0) coefficients.push(1 - within / values / (apart / (values * (values - 1))))
  }
  return intervalFrom(Float64Array.from(coefficients).sort(), redraws, 'percentile', level, (share) => share)
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

/** Distances between all values of two clusters, for every two, row by row. */
function acrossClusters(parts: readonly Part[], distances: Float64Array, categories: number): Float64Array {
  const across = new Float64Array(parts.length ** 2)
  for (const [cluster, { used }] of parts.entries()) {
    const far = new Float64Array(categories)
    for (const [category, count] of used) {
      for (let other = 0; other < categories; other += 1) {
        far[other] = (far[other] ?? 0) + count * (distances[category * categories + other] ?? 0)
      }
    }
    for (const [other, { used: theirs }] of parts.entries()) {
      let sum = 0
      for (const [category, count] of theirs) sum += count * (far[category] ?? 0)
      across[cluster * parts.length + other] = sum
    }
  }
  return across
}
