import type { Dice } from '@/lib/domain/coding/dice'
import type { Interval } from '../result'
import type { UnitSums } from '../unit-sums'
import type { Clusters, Redraws } from './clusters'
import { weighedSums } from './weighed-sums'

/**
 * Draws as many commenters as there are, with replacement, once per replicate. Not units: what one person wrote is alike,
 * and an interval that takes it for independent is too narrow (Kang et al. 2013).
 */
export function redraw(clusters: Clusters, replicates: number, dice: Dice): Redraws {
  const times = new Uint16Array(replicates * clusters.count)
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    for (let draw = 0; draw < clusters.count; draw += 1) {
      const drawn = Math.floor(dice() * clusters.count) * replicates + replicate
      times[drawn] = (times[drawn] ?? 0) + 1
    }
  }
  return { clusters, replicates, times }
}

/**
 * The percentile interval of a statistic over the redraws (Efron 1979). Replicates without an estimate are counted and left out;
 * when they are more than half, or all units come from one commenter, there is no interval.
 */
export function bootstrapInterval(sums: UnitSums, redraws: Redraws, level = 0.95): Interval {
  return intervalFrom(replicated(sums, redraws), redraws, 'percentile', level, (share) => share)
}

/** The interval between two shares of the sorted replicates; `shareOf` moves the tails where a method corrects them. */
export function intervalFrom(
  coefficients: Float64Array,
  { clusters, replicates }: Redraws,
  method: 'percentile' | 'bca',
  level: number,
  shareOf: (share: number) => number,
): Interval {
  const undefinedReplicates = replicates - coefficients.length
  const basis = { commenters: clusters.count, replicates, undefinedReplicates, method, resampled: clusters.resampled }
  if (clusters.count < 2) return { status: 'undefined', why: 'fewer-than-two-commenters', ...basis }
  if (coefficients.length * 2 < replicates || coefficients.length === 0) {
    return { status: 'undefined', why: 'too-few-defined-replicates', ...basis }
  }
  const tail = (1 - level) / 2
  const [low, high] = [quantile(coefficients, shareOf(tail)), quantile(coefficients, shareOf(1 - tail))]
  return { status: 'value', low, high, level, ...basis }
}

/** The coefficients of the replicates that have one, in ascending order. */
export function replicated(sums: UnitSums, redraws: Redraws): Float64Array {
  return replicates(sums, redraws)
    .filter((coefficient) => !Number.isNaN(coefficient))
    .sort()
}

/** The coefficient of each replicate; NaN where it has none. */
export function replicates(sums: UnitSums, redraws: Redraws): Float64Array {
  const { width } = sums
  const totals = weighedSums(sumByCluster(sums, redraws.clusters), width, redraws)
  const own = new Float64Array(width)
  return Float64Array.from({ length: redraws.replicates }, (_, replicate) => {
    for (let part = 0; part < width; part += 1) own[part] = totals[part]?.[replicate] ?? 0
    return sums.estimate(own)?.coefficient ?? Number.NaN
  })
}

/** The parts of all units of each cluster. */
export function sumByCluster({ units, width, add }: UnitSums, clusters: Clusters): Float64Array {
  const perCluster = new Float64Array(clusters.count * width)
  for (let unit = 0; unit < units; unit += 1) {
    const cluster = clusters.of[unit] ?? -1
    if (cluster >= 0) add(unit, perCluster, cluster * width)
  }
  return perCluster
}

/** Between the two nearest of the sorted values, in proportion (Hyndman & Fan 1996, definition 7). */
function quantile(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? Number.NaN
  const above = sorted[Math.ceil(place)] ?? below
  return below + (above - below) * (place - Math.floor(place))
}
