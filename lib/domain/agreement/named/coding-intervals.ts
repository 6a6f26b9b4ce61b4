import { brennanPredigerSums } from '../brennan-prediger'
import { kappaSums } from '../cohen-kappa'
import { congerSums } from '../conger-kappa'
import { countRatings } from '../counts'
import { fleissSums } from '../fleiss-kappa'
import { ac1Sums, gwetAcSums } from '../gwet-ac'
import { alphaSums } from '../krippendorff-alpha'
import { levels, metricOf } from '../metric'
import { tableOf } from '../pair-table'
import { percentSums } from '../percent'
import { pairsOf, ratingsOf } from '../ratings'
import { bootstrapInterval } from '../resampling/bootstrap'
import type { Redraws } from '../resampling/clusters'
import type { Interval } from '../result'
import type { UnitSums } from '../unit-sums'
import { ranks, weightsOf } from '../weights'
import type { CodingUnits } from './coding-statistics'

/** The percentile interval over the redraws of every statistic that follows from sums over units, by its name. */
export function codingIntervals({ units, categories }: CodingUnits, redraws: Redraws): { stat: string; interval: Interval }[] {
  const ratings = ratingsOf(units, categories)
  const counts = countRatings(ratings)
  const values = categories.every((category): category is number => typeof category === 'number') ? categories : null
  const sums: [string, UnitSums][] = [
    ['percent_agreement', percentSums(counts)],
    ...pairsOf(ratings.coders).map(([first, second]): [string, UnitSums] => [
      ratings.coders === 2 ? 'cohen_kappa|none' : `cohen_kappa|none|${first}-${second}`,
      kappaSums(tableOf(ratings, first, second)),
    ]),
    ['fleiss_kappa', fleissSums(counts)],
    ['conger_kappa', congerSums(ratings)],
    ['brennan_prediger', brennanPredigerSums(counts)],
    ['gwet_ac1', ac1Sums(counts)],
  ]
  for (const weighting of values ? (['linear', 'quadratic', 'ordinal'] as const) : []) {
    const weights = weightsOf(weighting, values ?? [])
    if (ratings.coders === 2 && weighting !== 'ordinal') {
      const byRank = weightsOf(weighting, ranks(counts.categories))
      sums.push([`cohen_kappa|${weighting}`, kappaSums(tableOf(ratings, 0, 1), byRank)])
    }
    sums.push(
      [`fleiss_kappa|${weighting}`, fleissSums(counts, weights)],
      [`conger_kappa|${weighting}`, congerSums(ratings, weights)],
    )
    sums.push([`brennan_prediger|${weighting}`, brennanPredigerSums(counts, weights)])
    sums.push([`gwet_ac2|${weighting}`, gwetAcSums(counts, weights)])
  }
  for (const level of values ? levels : (['nominal'] as const)) {
    const metric = metricOf(level, values ?? ranks(counts.categories))
    if (metric) sums.push([`krippendorff_alpha|${level}`, alphaSums(counts, metric)])
  }
  return sums.map(([stat, own]) => ({ stat, interval: bootstrapInterval(own, redraws) }))
}
