import { chanceCorrected, shareSums } from './chance-corrected'
import type { Counts } from './counts'
import { variantOf } from './fleiss-kappa'
import type { Result } from './result'
import type { UnitSums } from './unit-sums'
import { ranks, type Weights, weightsOf } from './weights'

/**
 * The coefficient of Brennan & Prediger 1981 (also S, Randolph's free-marginal kappa, and PABAK for two categories): chance is
 * coders who take each of the declared categories equally often, used or not. With weights Gwet 2014, equation 3.9.
 * Undefined when a single category was used.
 *
 * @example brennanPrediger(countUnits([['a', 'a'], ['a', 'b'], ['b', 'b'], ['b', 'b']], ['a', 'b'])).coefficient  // 0.5
 */
export function brennanPrediger(counts: Counts, weights: Weights = weightsOf('none', ranks(counts.categories))): Result {
  const expected = evenly(weights)
  const named = { statistic: 'brennan-prediger', ...variantOf(weights) } as const
  return chanceCorrected(named, counts, weights, () => ({ expected, ofRow: () => expected }))
}

export function brennanPredigerSums(counts: Counts, weights: Weights = weightsOf('none', ranks(counts.categories))): UnitSums {
  return shareSums(counts, weights, () => evenly(weights))
}

function evenly({ of, categories }: Weights): number {
  return of.reduce((sum, weight) => sum + weight, 0) / categories ** 2
}
