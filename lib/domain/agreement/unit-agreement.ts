import { type Counts, valuesOf } from './counts'
import type { Weights } from './weights'

/** How far the coders of each unit agree, and which share of its values each category has. */
export type UnitAgreement = {
  readonly counts: Counts
  readonly weights: Weights
  /** Mean over the units with two or more values. */
  readonly observed: number
  /** Per row; 0 where there are fewer than two values. */
  readonly perRow: Float64Array
  readonly valuesOf: Uint16Array
  /** Share of each category, averaged over all units with a value (Gwet 2014, equation 2.12). */
  readonly shares: Float64Array
}

/** The statistics of one table ask for the same: without weights it is worked out once per table. */
const known = new WeakMap<Counts, UnitAgreement>()

export function unitAgreement(counts: Counts, weights: Weights): UnitAgreement {
  if (weights.name !== 'none') return workedOut(counts, weights)
  const agreement = known.get(counts) ?? workedOut(counts, weights)
  known.set(counts, agreement)
  return agreement
}

function workedOut(counts: Counts, weights: Weights): UnitAgreement {
  const { rows, categories, cells, units, pairable } = counts
  const perRow = new Float64Array(rows)
  const values = new Uint16Array(rows)
  const shares = new Float64Array(categories)
  let agreement = 0
  for (let row = 0; row < rows; row += 1) {
    const given = valuesOf(counts, row)
    values[row] = given
    if (given === 0) continue

    for (let category = 0; category < categories; category += 1) {
      shares[category] = (shares[category] ?? 0) + (cells[row * categories + category] ?? 0) / given / units
    }
    const own = agreementOf(counts, row, given, weights)
    perRow[row] = own
    agreement += own
  }
  return { counts, weights, observed: agreement / pairable, perRow, valuesOf: values, shares }
}

/** The mean weight over all pairs of values of one row (Gwet 2014, equation 3.4); 0 with fewer than two values. */
export function agreementOf({ cells, categories }: Counts, row: number, given: number, weights: Weights): number {
  if (given < 2) return 0

  const from = row * categories
  let pairs = 0
  for (let first = 0; first < categories; first += 1) {
    const count = cells[from + first] ?? 0
    if (count === 0) continue
    if (weights.name === 'none') {
      pairs += count * (count - 1)
      continue
    }
    let weighted = -1
    for (let second = 0; second < categories; second += 1) {
      weighted += (weights.of[first * categories + second] ?? 0) * (cells[from + second] ?? 0)
    }
    pairs += count * weighted
  }
  return pairs / (given * (given - 1))
}
