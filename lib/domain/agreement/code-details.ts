import type { SpanUnits } from '@/lib/domain/coding/span-units'
import type { PresenceUnits } from '@/lib/domain/coding/units'
import { type Resampling, redrawComments, withInterval } from './agreement-table'
import { brennanPrediger, brennanPredigerSums } from './brennan-prediger'
import { cohenKappa, kappaSums } from './cohen-kappa'
import { congerKappa, congerSums } from './conger-kappa'
import { countRatings } from './counts'
import { fleissKappa, fleissSums } from './fleiss-kappa'
import { ac1Sums, gwetAc1 } from './gwet-ac'
import { alphaSums, krippendorffAlpha } from './krippendorff-alpha'
import { lightKappa } from './light-kappa'
import { maximumKappa } from './maximum-kappa'
import { type TwoByTwo, tableOf, twoByTwo } from './pair-table'
import { percent, percentSums } from './percent'
import { pairsOf, ratingsBy, ratingsOf } from './ratings'
import { bootstrapInterval } from './resampling/bootstrap'
import type { Result } from './result'
import { scottPi } from './scott-pi'
import { exactSpans, f1, overlappingSpans } from './spans/span-f1'
import type { SpanNumber } from './spans/span-number'
import { biasIndex, prevalenceIndex, specificAgreement } from './specific-agreement'
import type { UnitSums } from './unit-sums'

/** All that can be said of two coders and one code; indices from -1 to 1, null without units. */
export type PairDetails = {
  readonly coders: readonly [string, string]
  readonly table: TwoByTwo
  /** Percent, Cohen's kappa, Scott's pi, AC1 and Brennan-Prediger, which is PABAK for yes and no. */
  readonly results: readonly Result[]
  readonly maximumKappa: number | null
  readonly prevalence: number | null
  readonly bias: number | null
  readonly onYes: number | null
  readonly onNo: number | null
  /** Spans of both with the same ends, and those that share a character, over the comments that every coder finished. */
  readonly exactSpans: SpanNumber
  readonly overlappingSpans: SpanNumber
}

export type CodeDetails = {
  readonly results: readonly Result[]
  readonly pairs: readonly PairDetails[]
  readonly replicates: number
}

/** Every statistic of one code, over all coders and for every two; null for a code that the round does not know. */
export function codeDetails(units: PresenceUnits, words: SpanUnits, codeId: string, resampling: Resampling): CodeDetails | null {
  const rows = units.rows.get(codeId)
  if (!rows) return null

  const ratings = ratingsOf(rows, [1, 0])
  const counts = countRatings(ratings)
  const redraws = redrawComments(units.comments, rows, resampling)
  const redrawn = (result: Result, sums: UnitSums) => withInterval(result, () => bootstrapInterval(sums, redraws))
  const category = words.codeIds.indexOf(codeId)
  const continuum = { ...words, spans: words.spans.filter((span) => span.category === category) }
  return {
    replicates: redraws.replicates,
    results: [
      redrawn(percent(counts), percentSums(counts)),
      redrawn(krippendorffAlpha(counts), alphaSums(counts)),
      redrawn(gwetAc1(counts), ac1Sums(counts)),
      redrawn(fleissKappa(counts), fleissSums(counts)),
      redrawn(congerKappa(ratings), congerSums(ratings)),
      lightKappa(ratings),
      redrawn(brennanPrediger(counts), brennanPredigerSums(counts)),
    ],
    pairs: pairsOf(units.coders.length).map(([first, second]) => {
      const table = tableOf(ratings, first, second)
      const own = countRatings(ratingsBy(ratings, [first, second]))
      const yesAndNo = twoByTwo(rows, first, second)
      return {
        coders: [units.coders[first] ?? '', units.coders[second] ?? ''],
        table: yesAndNo,
        results: [
          redrawn(percent(own), percentSums(own)),
          redrawn(cohenKappa(table), kappaSums(table)),
          scottPi(table),
          redrawn(gwetAc1(own), ac1Sums(own)),
          redrawn(brennanPrediger(own), brennanPredigerSums(own)),
        ],
        maximumKappa: maximumKappa(table),
        prevalence: prevalenceIndex(yesAndNo),
        bias: biasIndex(yesAndNo),
        onYes: specificAgreement(own, 0),
        onNo: specificAgreement(own, 1),
        exactSpans: f1(exactSpans(continuum, first, second)),
        overlappingSpans: f1(overlappingSpans(continuum, first, second)),
      }
    }),
  }
}
