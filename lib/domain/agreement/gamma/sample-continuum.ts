import type { Dice } from '@/lib/domain/coding/dice'
import type { CodedSpan, Continuum } from '../spans/continuum'

/** Mean and standard deviation. */
type Spread = { readonly mean: number; readonly deviation: number }

/** What a continuum looks like apart from who put what where. */
export type Look = {
  readonly coders: number
  readonly categories: number
  readonly spansPerCoder: Spread
  readonly gap: Spread
  readonly length: Spread
  /** Per category how many of all spans have it or one before it, from 0 to 1. */
  readonly upTo: readonly number[]
}

/**
 * The look of a continuum: number of spans of a coder, gaps between the spans of a coder and before the first, lengths, categories.
 * The statistical sampler of pygamma-agreement (Titeux & Riad 2021) goes by the same.
 */
export function lookOf({ start, coders, categories, spans }: Continuum): Look {
  const rows = Array.from({ length: coders }, (_, coder) => spans.filter((span) => span.coder === coder).toSorted(inOrder))
  // A first gap of nothing, so that there is one however few spans there are.
  const between = rows.flatMap((own) => [
    ...own.slice(1).map((span, place) => span.start - (own[place]?.end ?? 0)),
    ...own.slice(0, 1).flatMap((first) => (first.start > start ? [first.start - start] : [])),
  ])
  let sum = 0
  const upTo = Array.from({ length: categories }, (_, category) => {
    sum += spans.filter((span) => span.category === category).length
    return sum / spans.length
  })
  return {
    coders,
    categories,
    spansPerCoder: spreadOf(rows.map((own) => own.length)),
    gap: spreadOf([0, ...between]),
    length: spreadOf(spans.map((span) => span.end - span.start)),
    upTo,
  }
}

/**
 * A continuum of the same look by chance: coders mark independently of each other and of the text, and not
 * all of them need mark anything. Offsets are not whole numbers.
 */
export function sampleContinuum(look: Look, dice: Dice): Continuum {
  const spans: CodedSpan[] = []
  for (let coder = 0; coder < look.coders; coder += 1) {
    const wanted = Math.abs(Math.trunc(drawn(look.spansPerCoder, dice)))
    const count = spans.length === 0 ? Math.max(1, wanted) : wanted
    let at = 0
    for (let nth = 0; nth < count; nth += 1) {
      const start = at + drawn(look.gap, dice)
      let length = 0
      while (length <= 0) length = Math.abs(drawn(look.length, dice))
      const throwing = dice()
      const category = look.upTo.findIndex((share) => throwing < share)
      spans.push({ coder, start, end: start + length, category: category < 0 ? look.categories - 1 : category })
      at = start + length
    }
  }
  const end = spans.reduce((last, span) => Math.max(last, span.end), 0)
  return { start: 0, end, coders: look.coders, categories: look.categories, spans }
}

function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0) return { mean: 0, deviation: 0 }
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return { mean, deviation: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) }
}

/** Normally distributed (Box & Muller 1958). */
function drawn({ mean, deviation }: Spread, dice: Dice): number {
  return mean + deviation * Math.sqrt(-2 * Math.log(1 - dice())) * Math.cos(2 * Math.PI * dice())
}

function inOrder(one: CodedSpan, other: CodedSpan): number {
  return one.start - other.start || one.end - other.end
}
