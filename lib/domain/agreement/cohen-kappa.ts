import { conclude } from './conclude'
import type { PairTable } from './pair-table'
import type { Estimate, Result } from './result'
import type { UnitSums } from './unit-sums'

/**
 * Cohen's kappa: how far two coders agree beyond what their own habits would yield by chance (Cohen 1960, equation 1).
 * From -1 to 1; units that one of them left out are left out. Undefined when both gave one and the same category throughout.
 *
 * @example cohenKappa(pairTable([['a', 'a'], ['a', 'b'], ['b', 'b'], ['b', 'b']], 0, 1, ['a', 'b']))  // 0.5
 */
export function cohenKappa(table: PairTable): Result {
  return conclude('cohen-kappa', table, kappaSums(table))
}

/** Parts: one per cell of the pair's table. */
export function kappaSums({ rows, categories, cellOf }: PairTable): UnitSums {
  const width = categories ** 2
  const perUnit = new Float64Array(rows * width)
  for (const [unit, cell] of cellOf.entries()) {
    if (cell >= 0) perUnit[unit * width + cell] = 1
  }
  return { units: rows, width, perUnit, estimate: (sums) => kappaOf(sums, categories) }
}

function kappaOf(cells: Float64Array, categories: number): Estimate | null {
  const first = new Float64Array(categories)
  const second = new Float64Array(categories)
  let units = 0
  let same = 0
  for (const [cell, count] of cells.entries()) {
    const [row, column] = [Math.floor(cell / categories), cell % categories]
    first[row] = (first[row] ?? 0) + count
    second[column] = (second[column] ?? 0) + count
    units += count
    if (row === column) same += count
  }
  // Counts, not shares: whole numbers say exactly when chance alone would yield full agreement.
  const byChance = first.reduce((sum, count, category) => sum + count * (second[category] ?? 0), 0)
  if (units === 0 || byChance === units ** 2) return null

  const observed = same / units
  const expected = byChance / units ** 2
  return { observed, expected, coefficient: (observed - expected) / (1 - expected) }
}
