import { chanceCorrected, shareSums } from './chance-corrected'
import type { Counts } from './counts'
import { variantOf } from './fleiss-kappa'
import type { Result } from './result'
import type { UnitSums } from './unit-sums'
import { ranks, type Weights, weightsOf } from './weights'

/**
 * Gwet's AC1: agreement beyond chance where chance is only expected on units that are hard to tell (Gwet 2008, equations 4 and 5).
 * Steady where kappa and alpha fall because nearly all answers are alike. Rests on the declared categories, used or not;
 * their shares are taken over all units, also those with a single value. Undefined when all values are the same.
 *
 * @example gwetAc1(countUnits([['a', 'a'], ['a', 'b'], ['a', 'a'], ['a', 'b']], ['a', 'b'])).coefficient  // 0.2
 */
export function gwetAc1(counts: Counts): Result {
  return gwetAc(counts, weightsOf('none', ranks(counts.categories)))
}

/**
 * Gwet's AC2: AC1 where near misses count in part (Gwet 2014, equation 3.11).
 *
 * @example gwetAc2(countUnits([[1, 2], [1, 1], [3, 3]], [1, 2, 3]), weightsOf('linear', [1, 2, 3])).coefficient  // 0.6603...
 */
export function gwetAc2(counts: Counts, weights: Weights): Result {
  return gwetAc(counts, weights)
}

export function ac1Sums(counts: Counts): UnitSums {
  return gwetAcSums(counts, weightsOf('none', ranks(counts.categories)))
}

export function gwetAcSums(counts: Counts, weights: Weights): UnitSums {
  const scale = scaleOf(weights)
  return shareSums(counts, weights, (shares) => scale * shares.reduce((sum, share) => sum + share * (1 - share), 0))
}

function gwetAc(counts: Counts, weights: Weights): Result {
  const { cells, categories } = counts
  const statistic = weights.name === 'none' ? 'gwet-ac1' : 'gwet-ac2'
  return chanceCorrected({ statistic, ...variantOf(weights) }, counts, weights, ({ shares, valuesOf }) => {
    const scale = scaleOf(weights)
    const ofRow = (row: number) => {
      let sum = 0
      for (let category = 0; category < categories; category += 1) {
        sum += (cells[row * categories + category] ?? 0) * (1 - (shares[category] ?? 0))
      }
      return (scale * sum) / (valuesOf[row] ?? 1)
    }
    return { expected: scale * shares.reduce((sum, share) => sum + share * (1 - share), 0), ofRow }
  })
}

function scaleOf({ of, categories }: Weights): number {
  return of.reduce((sum, weight) => sum + weight, 0) / (categories * (categories - 1))
}
