import { conclude } from './conclude'
import type { Counts } from './counts'
import type { Estimate, Result } from './result'
import type { UnitSums } from './unit-sums'

/**
 * Krippendorff's alpha for nominal values: one minus observed over expected disagreement, from the coincidence matrix
 * (Krippendorff 2011, section C). Any number of coders; missing values are allowed and units with a single value are left out.
 * Undefined when all values that can be paired are the same. `observed` and `expected` are one minus the two disagreements.
 *
 * @example krippendorffAlpha(countUnits([['a', 'a'], ['a', 'b'], ['b', 'b']], ['a', 'b']))  // 0.4444...
 */
export function krippendorffAlpha(counts: Counts): Result {
  return conclude('krippendorff-alpha', counts, alphaSums(counts))
}

/** Parts: the unit's values per category, then its disagreeing coincidences. Nothing from a unit with a single value. */
export function alphaSums({ rows, categories, cells }: Counts): UnitSums {
  const width = categories + 1
  const perUnit = new Float64Array(rows * width)
  for (let unit = 0; unit < rows; unit += 1) {
    const own = cells.subarray(unit * categories, (unit + 1) * categories)
    const values = own.reduce((sum, count) => sum + count, 0)
    if (values < 2) continue

    perUnit.set(own, unit * width)
    const disagreeing = own.reduce((sum, count) => sum + count * (values - count), 0)
    perUnit[unit * width + categories] = disagreeing / (values - 1)
  }
  return { units: rows, width, perUnit, estimate: (sums) => alphaOf(sums, categories) }
}

function alphaOf(sums: Float64Array, categories: number): Estimate | null {
  let values = 0
  let squares = 0
  for (let category = 0; category < categories; category += 1) {
    const count = sums[category] ?? 0
    values += count
    squares += count ** 2
  }
  const byChance = values ** 2 - squares
  if (byChance === 0) return null

  const observed = (sums[categories] ?? 0) / values
  const expected = byChance / (values * (values - 1))
  return { observed: 1 - observed, expected: 1 - expected, coefficient: 1 - observed / expected }
}
