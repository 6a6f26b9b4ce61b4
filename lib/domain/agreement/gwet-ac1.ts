import { conclude } from './conclude'
import type { Counts } from './counts'
import { agreementOf } from './percent'
import type { Estimate, Result } from './result'
import type { UnitSums } from './unit-sums'

/**
 * Gwet's AC1: agreement beyond chance where chance is only expected on units that are hard to tell (Gwet 2008, equations 4 and 5).
 * Steady where kappa and alpha fall because nearly all answers are alike. Rests on the declared categories, used or not;
 * their shares are taken over all units, also those with a single value. Undefined when all values are the same.
 *
 * @example gwetAc1(countUnits([['a', 'a'], ['a', 'b'], ['a', 'a'], ['a', 'b']], ['a', 'b']))  // 0.2
 */
export function gwetAc1(counts: Counts): Result {
  return conclude('gwet-ac1', counts, ac1Sums(counts))
}

/** Parts: the unit's share of each category, 1 if it has a value, its own agreement, 1 if it is pairable. */
export function ac1Sums({ rows, categories, cells }: Counts): UnitSums {
  const width = categories + 3
  const perUnit = new Float64Array(rows * width)
  for (let unit = 0; unit < rows; unit += 1) {
    const own = cells.subarray(unit * categories, (unit + 1) * categories)
    const values = own.reduce((sum, count) => sum + count, 0)
    if (values === 0) continue

    own.forEach((count, category) => {
      perUnit[unit * width + category] = count / values
    })
    const agreement = agreementOf(cells, unit * categories, categories)
    perUnit.set([1, agreement ?? 0, agreement === null ? 0 : 1], unit * width + categories)
  }
  return { units: rows, width, perUnit, estimate: (sums) => ac1Of(sums, categories) }
}

function ac1Of(sums: Float64Array, categories: number): Estimate | null {
  const [units = 0, agreement = 0, pairable = 0] = sums.subarray(categories)
  const shares = sums.subarray(0, categories)
  const used = shares.reduce((count, share) => count + (share > 0 ? 1 : 0), 0)
  if (pairable === 0 || used < 2) return null

  const observed = agreement / pairable
  const expected = shares.reduce((sum, share) => sum + (share / units) * (1 - share / units), 0) / (categories - 1)
  return { observed, expected, coefficient: (observed - expected) / (1 - expected) }
}
