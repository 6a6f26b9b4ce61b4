import { conclude } from './conclude'
import { countRatings, valuesOf } from './counts'
import type { Ratings } from './ratings'
import type { Result } from './result'

/**
 * Holsti's coefficient of reliability for two coders: twice the decisions on which they agree over all decisions that both made
 * (Holsti 1969, page 140). Units that only one of them decided count against it, which is its difference from `percent`.
 *
 * @example holsti(ratingsOf([['a', 'a'], ['a', 'b'], ['b', null]], ['a', 'b'])).coefficient  // 0.4
 */
export function holsti(ratings: Ratings): Result {
  const counts = countRatings(ratings)
  if (ratings.coders > 2) {
    const { units, pairable, coders } = counts
    return {
      statistic: 'holsti',
      units,
      pairable,
      coders,
      flags: [],
      status: 'undefined',
      why: 'more-than-two-coders',
      observed: null,
    }
  }
  let decisions = 0
  let agreeing = 0
  for (let unit = 0; unit < ratings.units; unit += 1) {
    const first = ratings.values[unit * 2] ?? -1
    decisions += valuesOf(counts, unit)
    if (first >= 0 && first === ratings.values[unit * 2 + 1]) agreeing += 1
  }
  const observed = (2 * agreeing) / decisions
  return conclude({ statistic: 'holsti' }, counts, () => ({ observed, expected: null, coefficient: observed }))
}
