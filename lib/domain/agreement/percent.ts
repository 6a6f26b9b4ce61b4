import { analyticOf } from './analytic'
import { conclude } from './conclude'
import { type Counts, nothingToCompare, valuesOf } from './counts'
import type { Result } from './result'
import { agreementOf, unitAgreement } from './unit-agreement'
import { increase, type UnitSums } from './unit-sums'
import { ranks, type Weights, weightsOf } from './weights'

/**
 * Percent agreement: of all pairs of coders who both have a value for a unit, the share that gave the same, averaged over units
 * (Fleiss 1971, equation 2, for any number of values per unit; with weights Gwet 2014, equation 3.4). Units with fewer than two
 * values are left out. From 0 to 1.
 *
 * @example percent(countUnits([['a', 'a'], ['a', 'b']], ['a', 'b'])).coefficient  // 0.5
 */
export function percent(counts: Counts, weights: Weights = weightsOf('none', ranks(counts.categories))): Result {
  const variant = weights.name === 'none' ? {} : { variant: weights.name }
  if (nothingToCompare(counts)) return conclude({ statistic: 'percent', ...variant }, counts, () => null)

  const { units, pairable, rows } = counts
  const { observed, perRow, valuesOf: given } = unitAgreement(counts, weights)
  const error = () => {
    let squares = 0
    for (let row = 0; row < rows; row += 1) {
      if (given[row] !== 0) squares += ((units / pairable) * (perRow[row] ?? 0) - observed) ** 2
    }
    return analyticOf(observed, units, squares)
  }
  const estimate = () => ({ observed, expected: null, coefficient: observed })
  return conclude({ statistic: 'percent', ...variant }, counts, estimate, error)
}

/** Parts: the unit's own agreement, and 1 if it is pairable. */
export function percentSums(counts: Counts, weights: Weights = weightsOf('none', ranks(counts.categories))): UnitSums {
  const add = (row: number, into: Float64Array, at: number) => {
    const given = valuesOf(counts, row)
    if (given < 2) return

    increase(into, at, agreementOf(counts, row, given, weights))
    increase(into, at + 1, 1)
  }
  const estimate = ([agreement = 0, pairable = 0]: Float64Array) =>
    pairable === 0 ? null : { observed: agreement / pairable, expected: null, coefficient: agreement / pairable }
  return { units: counts.rows, width: 2, add, estimate }
}
