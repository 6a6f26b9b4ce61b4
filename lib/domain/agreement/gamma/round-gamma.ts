import { dice } from '@/lib/domain/coding/dice'
import type { SpanUnits } from '@/lib/domain/coding/span-units'
import { type Resampling, withInterval } from '../agreement-table'
import { bootstrapInterval, redraw } from '../resampling/bootstrap'
import { clustersOf } from '../resampling/clusters'
import type { Result } from '../result'
import type { Continuum } from '../spans/continuum'
import type { Solve } from './alignment'
import type { Progress } from './gamma'
import { gammaOverTexts } from './gamma-over-texts'

/** Continua by chance per comment, as pygamma-agreement draws unless told otherwise. */
export const gammaSamples = 30

/** Gamma of a whole round with all it takes to get the same again; units are comments. */
export type RoundGamma = {
  readonly result: Result
  readonly standardError: number | null
  readonly isProven: boolean
  readonly samples: number
  readonly seed: string
  readonly commenters: number
}

/**
 * One gamma over the comments that every coder of a round finished, all codes at once, with its interval over commenters. Step by step,
 * so that whoever runs it can rest, tell how far it is, and stop.
 */
export function* roundGamma(
  units: SpanUnits,
  solve: Solve,
  { commenterOf, seed, replicates = 1000 }: Resampling,
): Generator<Progress, RoundGamma> {
  const { result, standardError, isProven, sums } = yield* gammaOverTexts(textsOf(units), solve, { seed, samples: gammaSamples })
  const clusters = clustersOf(units.comments.map(({ commentId }) => commenterOf.get(commentId) ?? `of ${commentId}`))
  return {
    result: withInterval(result, () => bootstrapInterval(sums, redraw(clusters, replicates, dice(seed)))),
    ...{ standardError, isProven, samples: gammaSamples, seed, commenters: clusters.count },
  }
}

/** Each comment as a text of its own; spans lie in the order of their comments. */
function textsOf({ coders, categories, comments, spans }: SpanUnits): Continuum[] {
  let from = 0
  return comments.map(({ start, end }) => {
    const first = from
    while ((spans[from]?.start ?? Number.POSITIVE_INFINITY) < end) from += 1
    const own = spans.slice(first, from)
    return {
      ...{ start: 0, end: end - start, coders, categories },
      spans: own.map((span) => ({ ...span, start: span.start - start, end: span.end - start })),
    }
  })
}
