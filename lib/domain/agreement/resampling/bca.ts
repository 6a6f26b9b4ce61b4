import { normalCdf, normalQuantile } from '../normal'
import type { Interval } from '../result'
import type { UnitSums } from '../unit-sums'
import { intervalFrom, replicated, sumByCluster } from './bootstrap'
import type { Redraws } from './clusters'

/**
 * The bias-corrected and accelerated interval over the redraws (Efron 1987, equation 2.3): the percentile interval moved by how
 * many replicates lie under the estimate, and by how its spread changes with its size, from the jackknife over commenters.
 * Without an estimate, or where it cannot be corrected because all replicates lie on one side, the percentile interval.
 */
export function bcaInterval(sums: UnitSums, redraws: Redraws, level = 0.95): Interval {
  const coefficients = replicated(sums, redraws)
  const leftOut = withoutEach(sums, redraws)
  const below = coefficients.filter((coefficient) => coefficient < leftOut.estimate).length
  const same = coefficients.filter((coefficient) => coefficient === leftOut.estimate).length
  const bias = normalQuantile((below + same / 2) / coefficients.length)
  if (!Number.isFinite(bias) || !Number.isFinite(leftOut.acceleration)) {
    return intervalFrom(coefficients, redraws, 'percentile', level, (share) => share)
  }
  const corrected = (share: number) => {
    const moved = bias + normalQuantile(share)
    return normalCdf(bias + moved / (1 - leftOut.acceleration * moved))
  }
  return intervalFrom(coefficients, redraws, 'bca', level, corrected)
}

/** The estimate over all commenters, and its acceleration from the estimates without each of them (Efron 1987, equation 7.3). */
function withoutEach(sums: UnitSums, { clusters }: Redraws): { estimate: number; acceleration: number } {
  const { width } = sums
  const perCluster = sumByCluster(sums, clusters)
  const total = new Float64Array(width)
  for (const [place, part] of perCluster.entries()) total[place % width] = (total[place % width] ?? 0) + part

  const estimates = Array.from({ length: clusters.count }, (_, cluster) => {
    const without = total.map((sum, part) => sum - (perCluster[cluster * width + part] ?? 0))
    return sums.estimate(without)?.coefficient ?? Number.NaN
  })
  const mean = estimates.reduce((sum, one) => sum + one, 0) / estimates.length
  const power = (exponent: number) => estimates.reduce((sum, one) => sum + (mean - one) ** exponent, 0)
  const spread = 6 * power(2) ** 1.5
  return {
    estimate: sums.estimate(total)?.coefficient ?? Number.NaN,
    acceleration: spread === 0 ? 0 : power(3) / spread,
  }
}
