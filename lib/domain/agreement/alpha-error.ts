import { analyticOf } from './analytic'
import { type Counts, valuesOf } from './counts'
import type { Metric } from './metric'
import type { Analytic } from './result'

/**
 * Standard error of alpha (Gwet 2014, section 5.3.3), with the distances turned into weights from 1 (same) to 0 (farthest).
 * Only for distances that do not depend on how often categories were used. Null with fewer than two pairable units.
 */
export function alphaError(counts: Counts, metric: Metric): Analytic | null {
  const { rows, categories, cells, pairable: units } = counts
  const weights = weightsBy(metric, categories)
  const used = new Float64Array(categories)
  const met = new Float64Array(categories)
  let values = 0
  for (let row = 0; row < rows; row += 1) {
    const given = valuesOf(counts, row)
    if (given < 2) continue
    values += given
    for (let category = 0; category < categories; category += 1) {
      used[category] = (used[category] ?? 0) + (cells[row * categories + category] ?? 0)
    }
  }
  const usual = values / units
  for (let category = 0; category < categories; category += 1) met[category] = meets(used, 0, category) / values
  const expected = used.reduce((sum, count, category) => sum + (count / values) * (met[category] ?? 0), 0)
  let agreeing = 0
  for (let row = 0; row < rows; row += 1) agreeing += agreement(row, valuesOf(counts, row))
  const observed = agreeing / units
  const corrected = (1 - 1 / values) * observed + 1 / values
  const alpha = (corrected - expected) / (1 - expected)
  const uncorrected = (observed - expected) / (1 - expected)

  let squares = 0
  for (let row = 0; row < rows; row += 1) {
    const given = valuesOf(counts, row)
    if (given < 2) continue

    const excess = (given - usual) / usual
    let chance = -expected * excess
    for (let category = 0; category < categories; category += 1) {
      chance += ((cells[row * categories + category] ?? 0) * (met[category] ?? 0)) / usual
    }
    const own = (agreement(row, given) - corrected * excess - expected) / (1 - expected)
    squares += (own - (2 * (1 - uncorrected) * (chance - expected)) / (1 - expected) - uncorrected) ** 2
  }
  return analyticOf(alpha, units, squares)

  function meets(counted: ArrayLike<number>, from: number, category: number): number {
    if (!weights) return counted[from + category] ?? 0
    let sum = 0
    for (let other = 0; other < categories; other += 1) {
      sum += (weights[category * categories + other] ?? 0) * (counted[from + other] ?? 0)
    }
    return sum
  }

  function agreement(row: number, given: number): number {
    if (given < 2) return 0
    let sum = 0
    for (let category = 0; category < categories; category += 1) {
      const count = cells[row * categories + category] ?? 0
      if (count > 0) sum += count * (meets(cells, row * categories, category) - 1)
    }
    return sum / (usual * (given - 1))
  }
}

/** Null for nominal, where each category only meets itself. */
function weightsBy(metric: Metric, categories: number): Float64Array | null {
  if (metric.name === 'nominal') return null

  const distances = metric.distances(new Float64Array(categories))
  const farthest = distances.reduce((most, distance) => Math.max(most, distance), 0)
  return distances.map((distance) => (farthest === 0 ? 1 : 1 - distance / farthest))
}
