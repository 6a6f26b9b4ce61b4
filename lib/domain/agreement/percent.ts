import { conclude } from './conclude'
import type { Counts } from './counts'
import type { Result } from './result'
import type { UnitSums } from './unit-sums'

/**
 * Percent agreement: of all pairs of coders who both have a value for a unit, the share that gave the same, averaged over units.
 * Fleiss 1971, equation 2, for any number of values per unit; units with fewer than two values are left out. From 0 to 1.
 *
 * @example percent(countUnits([['a', 'a'], ['a', 'b']], ['a', 'b']))  // 0.5
 */
export function percent(counts: Counts): Result {
  return conclude('percent', counts, percentSums(counts))
}

/** Parts: the unit's own agreement, and 1 if it is pairable. */
export function percentSums({ rows, categories, cells }: Counts): UnitSums {
  const perUnit = new Float64Array(rows * 2)
  for (let unit = 0; unit < rows; unit += 1) {
    const own = agreementOf(cells, unit * categories, categories)
    if (own !== null) perUnit.set([own, 1], unit * 2)
  }
  return { units: rows, width: 2, perUnit, estimate }
}

/** The share of agreeing pairs within one unit; null with fewer than two values. */
export function agreementOf(cells: Uint16Array, from: number, categories: number): number | null {
  let values = 0
  let agreeing = 0
  for (let category = 0; category < categories; category += 1) {
    const count = cells[from + category] ?? 0
    values += count
    agreeing += count * (count - 1)
  }
  return values < 2 ? null : agreeing / (values * (values - 1))
}

function estimate([agreement = 0, pairable = 0]: Float64Array) {
  if (pairable === 0) return null

  const observed = agreement / pairable
  return { observed, expected: null, coefficient: observed }
}
