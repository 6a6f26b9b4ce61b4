import { largeSample, unlessNothing } from './analytic'
import { conclude } from './conclude'
import { variantOf } from './fleiss-kappa'
import { margins, type PairTable } from './pair-table'
import type { Analytic, Estimate, Result } from './result'
import { increase, type UnitSums } from './unit-sums'
import { ranks, type Weights, weightsOf } from './weights'

/**
 * Cohen's kappa: how far two coders agree beyond what their own habits would yield by chance (Cohen 1960, equation 1; with weights
 * Cohen 1968). From -1 to 1; units that one of them left out are left out. Undefined when both gave one and the same category
 * throughout. Standard errors for large samples: Fleiss, Cohen & Everitt 1969, equations 13 and 14.
 *
 * @example cohenKappa(pairTable([['a', 'a'], ['a', 'b'], ['b', 'b'], ['b', 'b']], 0, 1, ['a', 'b'])).coefficient  // 0.5
 */
export function cohenKappa(table: PairTable, weights: Weights = weightsOf('none', ranks(table.categories))): Result {
  const named = { statistic: 'cohen-kappa', ...variantOf(weights) } as const
  return conclude(
    named,
    table,
    () => kappaOf(table.cells, weights),
    (of) => analytic(table, weights, of),
  )
}

/** Parts: one per cell of the pair's table. */
export function kappaSums(
  { rows, categories, cellOf }: PairTable,
  weights: Weights = weightsOf('none', ranks(categories)),
): UnitSums {
  const add = (unit: number, into: Float64Array, at: number) => {
    const cell = cellOf[unit] ?? -1
    if (cell >= 0) increase(into, at + cell, 1)
  }
  return { units: rows, width: categories ** 2, add, estimate: (sums) => kappaOf(sums, weights) }
}

/** What kappa's variance is under its own value and under no agreement beyond chance; null when there is no kappa. */
export function kappaVariances(table: PairTable, weights: Weights): { own: number; underNull: number } | null {
  const estimate = kappaOf(table.cells, weights)
  if (!estimate) return null

  const { categories, cells } = table
  const { first, second, units } = margins(table)
  const { coefficient, expected } = estimate
  const met = (sums: Float64Array, at: (other: number) => number) =>
    sums.reduce((sum, count, other) => sum + ((weights.of[at(other)] ?? 0) * count) / units, 0)
  let own = 0
  let chance = 0
  for (let row = 0; row < categories; row += 1) {
    const byFirst = met(second, (other) => row * categories + other)
    for (let column = 0; column < categories; column += 1) {
      const weight = weights.of[row * categories + column] ?? 0
      const both = byFirst + met(first, (other) => other * categories + column)
      own += ((cells[row * categories + column] ?? 0) / units) * (weight - both * (1 - coefficient)) ** 2
      chance += ((first[row] ?? 0) / units) * ((second[column] ?? 0) / units) * (weight - both) ** 2
    }
  }
  const scale = units * (1 - expected) ** 2
  return {
    own: unlessNothing(own - (coefficient - expected * (1 - coefficient)) ** 2) / scale,
    underNull: unlessNothing(chance - expected ** 2) / scale,
  }
}

function analytic(table: PairTable, weights: Weights, { coefficient }: Estimate): Analytic | null {
  const variances = kappaVariances(table, weights)
  if (!variances) return null
  return largeSample(coefficient, Math.sqrt(variances.own), Math.sqrt(variances.underNull))
}

function kappaOf(cells: Float64Array, weights: Weights): (Estimate & { expected: number }) | null {
  const { categories, of } = weights
  const { first, second, units } = margins({ cells, categories })
  let same = 0
  let byChance = 0
  for (let row = 0; row < categories; row += 1) {
    for (let column = 0; column < categories; column += 1) {
      const weight = of[row * categories + column] ?? 0
      same += weight * (cells[row * categories + column] ?? 0)
      byChance += weight * (first[row] ?? 0) * (second[column] ?? 0)
    }
  }
  // Counts, not shares: whole numbers say exactly when chance alone would yield full agreement.
  if (units === 0 || byChance === units ** 2) return null

  const observed = same / units
  const expected = byChance / units ** 2
  return { observed, expected, coefficient: (observed - expected) / (1 - expected) }
}
