import { chanceCorrected, shareSums } from './chance-corrected'
import type { Counts } from './counts'
import type { Result } from './result'
import type { UnitSums } from './unit-sums'
import { ranks, type Weights, weightsOf } from './weights'

/**
 * Fleiss' kappa: agreement of any number of coders beyond what the pooled shares of the categories would yield by chance
 * (Fleiss 1971; with weights and missing values Gwet 2014, equations 2.11 and 3.7). It does not ask who gave a value.
 * Undefined when a single category was used.
 *
 * @example fleissKappa(countUnits([['a', 'a'], ['a', 'b'], ['b', 'b'], ['b', 'b']], ['a', 'b'])).coefficient  // 0.4666...
 */
export function fleissKappa(counts: Counts, weights: Weights = weightsOf('none', ranks(counts.categories))): Result {
  const { cells, categories } = counts
  return chanceCorrected({ statistic: 'fleiss-kappa', ...variantOf(weights) }, counts, weights, ({ shares, valuesOf }) => {
    const met = meeting(shares, weights)
    const ofRow = (row: number) => {
      let sum = 0
      for (let category = 0; category < categories; category += 1) {
        sum += (cells[row * categories + category] ?? 0) * (met[category] ?? 0)
      }
      return sum / (valuesOf[row] ?? 1)
    }
    return { expected: expectedByShares(shares, weights), ofRow }
  })
}

export function fleissSums(counts: Counts, weights: Weights = weightsOf('none', ranks(counts.categories))): UnitSums {
  return shareSums(counts, weights, (shares) => expectedByShares(shares, weights))
}

/** Agreement of two values drawn by the same shares. */
function expectedByShares(shares: Float64Array, weights: Weights): number {
  const met = meeting(shares, weights)
  return shares.reduce((sum, share, category) => sum + share * (met[category] ?? 0), 0)
}

/** Per category how far a value drawn by the shares agrees with it; weights need not be the same both ways. */
function meeting(shares: Float64Array, { of, categories }: Weights): Float64Array {
  return shares.map((_, category) =>
    shares.reduce((sum, share, other) => {
      const both = (of[category * categories + other] ?? 0) + (of[other * categories + category] ?? 0)
      return sum + (share * both) / 2
    }, 0),
  )
}

export function variantOf({ name }: Weights): { variant?: string } {
  return name === 'none' ? {} : { variant: name }
}
