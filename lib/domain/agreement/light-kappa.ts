import { cohenKappa } from './cohen-kappa'
import { conclude } from './conclude'
import { countRatings } from './counts'
import { tableOf } from './pair-table'
import { pairsOf, type Ratings } from './ratings'
import type { Result } from './result'

/**
 * Light's kappa: the mean of Cohen's kappa over all pairs of coders (Light 1971). Undefined as soon as one pair has none,
 * for a mean over the others would say something else.
 *
 * @example lightKappa(ratingsOf([['a', 'a', 'a'], ['b', 'b', 'a'], ['b', 'b', 'b']], ['a', 'b'])).coefficient  // 0.6
 */
export function lightKappa(ratings: Ratings): Result {
  const pairs = pairsOf(ratings.coders).map(([first, second]) => cohenKappa(tableOf(ratings, first, second)))
  const estimate = () => {
    const values = pairs.flatMap((pair) => (pair.status === 'value' ? [pair] : []))
    if (values.length < pairs.length) return null

    const mean = (of: (pair: (typeof values)[number]) => number) =>
      values.reduce((sum, pair) => sum + of(pair), 0) / values.length
    return {
      observed: mean(({ observed }) => observed),
      expected: mean(({ expected }) => expected ?? 0),
      coefficient: mean(({ coefficient }) => coefficient),
    }
  }
  return conclude({ statistic: 'light-kappa' }, countRatings(ratings), estimate)
}
