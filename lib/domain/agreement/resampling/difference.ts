import type { Interval } from '../result'
import type { UnitSums } from '../unit-sums'
import { intervalFrom, replicates } from './bootstrap'
import type { Redraws } from './clusters'

/**
 * The interval of how much a statistic rose from one round to another. Both rounds are redrawn by the same throws over all their
 * commenters, so that somebody with comments in both moves in both: `redraws` hold for both, with the clusters of each.
 * Percentile method; replicates in which either round has no estimate are counted and left out.
 */
export function differenceInterval(
  earlier: UnitSums,
  later: UnitSums,
  redraws: readonly [Redraws, Redraws],
  level = 0.95,
): Interval {
  const [before, after] = [replicates(earlier, redraws[0]), replicates(later, redraws[1])]
  const differences = after.map((coefficient, replicate) => coefficient - (before[replicate] ?? Number.NaN))
  const defined = differences.filter((difference) => !Number.isNaN(difference)).sort()
  return intervalFrom(defined, redraws[1], 'percentile', level, (share) => share)
}
