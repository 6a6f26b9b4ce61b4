import { type Counts, valuesOf } from './counts'
import type { TwoByTwo } from './pair-table'

/**
 * Specific agreement on one category: when a coder gave it, how often another coder of the same unit gave it too.
 * For two coders and yes or no it is 2a / (2a + b + c) for yes and 2d / (2d + b + c) for no (Cicchetti & Feinstein 1990).
 * `category` is its place among the declared ones; null when nobody gave it to a unit that two or more have a value for.
 *
 * @example specificAgreement(countUnits([['yes', 'yes'], ['yes', 'no'], ['no', 'no']], ['yes', 'no']), 0)  // 0.6666...
 */
export function specificAgreement(counts: Counts, category: number): number | null {
  const { rows, categories, cells } = counts
  let agreeing = 0
  let possible = 0
  for (let unit = 0; unit < rows; unit += 1) {
    const given = cells[unit * categories + category] ?? 0
    if (given === 0) continue

    agreeing += given * (given - 1)
    possible += given * (valuesOf(counts, unit) - 1)
  }
  return possible === 0 ? null : agreeing / possible
}

/**
 * How lopsided yes and no are, from -1 (all no) to 1 (all yes): (a - d) / n (Byrt, Bishop & Carlin 1993). Null without units.
 *
 * @example prevalenceIndex({ both: 6, onlyFirst: 1, onlySecond: 1, neither: 2 })  // 0.4
 */
export function prevalenceIndex({ both, onlyFirst, onlySecond, neither }: TwoByTwo): number | null {
  const units = both + onlyFirst + onlySecond + neither
  return units === 0 ? null : (both - neither) / units
}

/**
 * How much more often the first coder says yes than the second, from -1 to 1: (b - c) / n (same source). Null without units.
 *
 * @example biasIndex({ both: 6, onlyFirst: 2, onlySecond: 0, neither: 2 })  // 0.2
 */
export function biasIndex({ both, onlyFirst, onlySecond, neither }: TwoByTwo): number | null {
  const units = both + onlyFirst + onlySecond + neither
  return units === 0 ? null : (onlyFirst - onlySecond) / units
}
