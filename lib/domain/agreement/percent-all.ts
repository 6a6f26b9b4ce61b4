import { conclude } from './conclude'
import { countRatings } from './counts'
import type { Ratings } from './ratings'
import type { Result } from './result'

/**
 * The share of units on which all coders agree, among the units that every one of them has a value for. With more than two coders
 * it falls as coders are added, so it cannot be compared between rounds of different size; `percent` can.
 *
 * @example percentAll(ratingsOf([['a', 'a', 'a'], ['a', 'a', 'b']], ['a', 'b'])).coefficient  // 0.5
 */
export function percentAll(ratings: Ratings): Result {
  const { units, coders, values } = ratings
  let complete = 0
  let agreeing = 0
  for (let unit = 0; unit < units; unit += 1) {
    const own = values.subarray(unit * coders, (unit + 1) * coders)
    if (own.includes(-1)) continue

    complete += 1
    if (own.every((value) => value === own[0])) agreeing += 1
  }
  const counts = countRatings(ratings)
  const observed = agreeing / complete
  return conclude({ statistic: 'percent-all' }, { ...counts, pairable: coders > 1 ? complete : counts.pairable }, () => ({
    observed,
    expected: null,
    coefficient: observed,
  }))
}
