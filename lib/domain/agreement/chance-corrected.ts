import { analyticOf } from './analytic'
import { conclude, type Named } from './conclude'
import { type Counts, nothingToCompare, valuesOf, varies } from './counts'
import type { Analytic, Estimate, Result } from './result'
import { agreementOf, type UnitAgreement, unitAgreement } from './unit-agreement'
import { increase, type UnitSums } from './unit-sums'
import type { Weights } from './weights'

/** What a statistic takes for chance: the agreement it expects, and what each unit by itself would have it expect. */
export type Chance = { readonly expected: number; readonly ofRow: (row: number) => number }

/**
 * (observed - expected) / (1 - expected), with the standard error of Gwet 2014 (chapter 5): the statistics of this family share
 * what they observe and differ in what they take for chance alone. No value when a single category was used.
 */
export function chanceCorrected(
  named: Named,
  counts: Counts,
  weights: Weights,
  chanceOf: (agreement: UnitAgreement) => Chance,
): Result {
  if (nothingToCompare(counts)) return conclude(named, counts, () => null)

  const agreement = unitAgreement(counts, weights)
  const chance = chanceOf(agreement)
  const estimate = () => (varies(counts) ? corrected(agreement.observed, chance.expected) : null)
  return conclude(named, counts, estimate, ({ coefficient }) => gwetError(agreement, chance, coefficient))
}

export function corrected(observed: number, expected: number): Estimate | null {
  return expected === 1 ? null : { observed, expected, coefficient: (observed - expected) / (1 - expected) }
}

/**
 * Parts of one unit for all statistics whose chance follows from the shares of categories: its share of each category, 1 if it
 * has a value, its own agreement, 1 if it is pairable.
 */
export function shareSums(
  counts: Counts,
  weights: Weights,
  expected: (shares: Float64Array, categories: number) => number,
): UnitSums {
  const { rows, categories, cells } = counts
  const add = (row: number, into: Float64Array, at: number) => {
    const given = valuesOf(counts, row)
    if (given === 0) return

    for (let category = 0; category < categories; category += 1) {
      increase(into, at + category, (cells[row * categories + category] ?? 0) / given)
    }
    increase(into, at + categories, 1)
    if (given < 2) return

    increase(into, at + categories + 1, agreementOf(counts, row, given, weights))
    increase(into, at + categories + 2, 1)
  }
  const estimate = (sums: Float64Array) => {
    const [units = 0, agreement = 0, pairable = 0] = sums.subarray(categories)
    const shares = sums.subarray(0, categories).map((sum) => sum / units)
    const used = shares.reduce((count, share) => count + (share > 0 ? 1 : 0), 0)
    return pairable === 0 || used < 2 ? null : corrected(agreement / pairable, expected(shares, categories))
  }
  return { units: rows, width: categories + 3, add, estimate }
}

/** Each unit stands for (n / n2)(a_i - e) / (1 - e) - 2 (1 - c)(e_i - e) / (1 - e), with n2 the pairable units (Gwet 2014, 5.3). */
function gwetError({ counts, perRow, valuesOf: given }: UnitAgreement, chance: Chance, coefficient: number): Analytic | null {
  const { rows, units, pairable } = counts
  const { expected, ofRow } = chance
  let squares = 0
  for (let row = 0; row < rows; row += 1) {
    const values = given[row] ?? 0
    if (values === 0) continue

    const beyond = values > 1 ? ((units / pairable) * ((perRow[row] ?? 0) - expected)) / (1 - expected) : 0
    const own = beyond - (2 * (1 - coefficient) * (ofRow(row) - expected)) / (1 - expected)
    squares += (own - coefficient) ** 2
  }
  return analyticOf(coefficient, units, squares)
}
