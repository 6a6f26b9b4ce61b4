import { dice } from '@/lib/domain/coding/dice'
import type { SpanUnits } from '@/lib/domain/coding/span-units'
import { type Resampling, withInterval } from './agreement-table'
import { conclude, type Named } from './conclude'
import { bootstrapInterval, redraw } from './resampling/bootstrap'
import { clustersOf } from './resampling/clusters'
import type { Result } from './result'
import { characterAlphaSums } from './spans/character-agreement'
import type { Continuum } from './spans/continuum'
import { sharedSums } from './spans/span-f1'
import { uAlphaSums } from './spans/u-alpha'
import { sumUnits, type UnitSums } from './unit-sums'

/** Agreement on the words that a code was put on; each number with its interval over commenters. Units are comments. */
export type SpanAgreement = {
  readonly codeId: string
  /** Alpha by character. */
  readonly alpha: Result
  /** u-alpha of 2016 for this code alone, which is |u-alpha then. */
  readonly u: Result
  /** Share of coded characters that two coders have in common, twice over, over all pairs of coders. */
  readonly shared: Result
}

export type SpanTable = { readonly comments: number; readonly characters: number; readonly codes: readonly SpanAgreement[] }

/** Per code that anybody used: did coders mark the same words? A comment that some coder did not finish is left out. */
export function spanTable(units: SpanUnits, { commenterOf, seed, replicates = 1000 }: Resampling): SpanTable {
  const { coders, comments } = units
  const writers = comments.map(({ commentId }) => commenterOf.get(commentId) ?? `of ${commentId}`)
  const redraws = redraw(clustersOf(writers), replicates, dice(seed))
  const used = new Set(units.spans.map(({ category }) => category))
  const codes = units.codeIds.flatMap((codeId, category) => (used.has(category) ? [{ codeId, category }] : []))
  return {
    comments: comments.length,
    characters: units.end,
    codes: codes.map(({ codeId, category }) => {
      const texts = textsOf(units, category)
      return {
        codeId,
        alpha: told({ statistic: 'krippendorff-alpha', variant: 'nominal' }, characterAlphaSums(texts)),
        u: told({ statistic: 'u-alpha' }, uAlphaSums(texts)),
        shared: told({ statistic: 'character-f1' }, sharedSums(texts)),
      }
    }),
  }

  function told(named: Named, sums: UnitSums): Result {
    const basis = { units: comments.length, pairable: comments.length, coders, constantCoders: 0 }
    const result = conclude(named, basis, () => sums.estimate(sumUnits(sums)))
    return withInterval(result, () => bootstrapInterval(sums, redraws))
  }
}

/** Each comment as a text of its own with the spans of one code; spans lie in the order of their comments. */
function textsOf({ coders, comments, spans }: SpanUnits, category: number): Continuum[] {
  const own = spans.filter((span) => span.category === category)
  let from = 0
  return comments.map(({ start, end }) => {
    const first = from
    while ((own[from]?.start ?? Number.POSITIVE_INFINITY) < end) from += 1
    return { start, end, coders, categories: 1, spans: own.slice(first, from).map((span) => ({ ...span, category: 0 })) }
  })
}
