import { pairsOf } from '../ratings'
import { increase, type UnitSums } from '../unit-sums'
import type { CodedSpan, Continuum } from './continuum'
import { mergeSameCode, runsOf } from './runs'
import { type SpanNumber, share } from './span-number'

/** What two coders have in common and each has alone, as plain numbers for people who never met a kappa. */
export type Shared = { readonly both: number; readonly onlyFirst: number; readonly onlySecond: number }

/**
 * Twice what two coders share over all that both have, from 0 to 1 (the F1 of information retrieval; van Rijsbergen 1979, chapter 7).
 * The same whichever coder is taken for right. Undefined when neither has anything.
 *
 * @example f1({ both: 3, onlyFirst: 1, onlySecond: 1 }).value  // 0.75
 */
export function f1({ both, onlyFirst, onlySecond }: Shared): SpanNumber {
  return share(2 * both, 2 * both + onlyFirst + onlySecond)
}

/** Spans with the same code and exactly the same ends. */
export function exactSpans({ spans }: Continuum, first: number, second: number): Shared {
  const keys = (coder: number) =>
    new Set(spans.filter((span) => span.coder === coder).map(({ start, end, category }) => `${start} ${end} ${category}`))
  const [own, theirs] = [keys(first), keys(second)]
  const both = [...own].filter((key) => theirs.has(key)).length
  return { both, onlyFirst: own.size - both, onlySecond: theirs.size - both }
}

/**
 * Spans that meet a span of the other coder with the same code in at least one character. As one span may meet two, `both` is the
 * mean of how many of either coder meet one.
 */
export function overlappingSpans({ spans }: Continuum, first: number, second: number): Shared {
  const of = (coder: number) => mergeSameCode(spans.filter((span) => span.coder === coder))
  const [own, theirs] = [of(first), of(second)]
  const [met, metToo] = [meeting(own, theirs), meeting(theirs, own)]
  return { both: (met + metToo) / 2, onlyFirst: own.length - met, onlySecond: theirs.length - metToo }
}

/** Characters with a code: one for each code that a character has. `category` limits it to one code. */
export function codedCharacters(continuum: Continuum, first: number, second: number, category?: number): Shared {
  const codes = (spans: readonly CodedSpan[] = []) =>
    new Set(spans.map((span) => span.category).filter((code) => category === undefined || code === category))
  const sums = { both: 0, onlyFirst: 0, onlySecond: 0 }
  for (const { length, covering } of runsOf(continuum)) {
    const [own, theirs] = [codes(covering[first]), codes(covering[second])]
    const both = [...own].filter((code) => theirs.has(code)).length
    sums.both += both * length
    sums.onlyFirst += (own.size - both) * length
    sums.onlySecond += (theirs.size - both) * length
  }
  return sums
}

/**
 * What two coders share over what they have together, from 0 to 1 (Jaccard 1912). Undefined when neither has anything.
 *
 * @example jaccardShare({ both: 2, onlyFirst: 1, onlySecond: 1 }).value  // 0.5
 */
export function jaccardShare({ both, onlyFirst, onlySecond }: Shared): SpanNumber {
  return share(both, both + onlyFirst + onlySecond)
}

/** F1 of coded characters from sums over texts, over all pairs of coders, so that all texts of a commenter can be redrawn together. */
export function sharedSums(texts: readonly Continuum[]): UnitSums {
  const parts = texts.map((text) =>
    pairsOf(text.spans.length === 0 ? 0 : text.coders).map(([first, second]) => codedCharacters(text, first, second)),
  )
  const add = (text: number, into: Float64Array, at: number) => {
    for (const { both, onlyFirst, onlySecond } of parts[text] ?? []) {
      increase(into, at, both)
      increase(into, at + 1, onlyFirst)
      increase(into, at + 2, onlySecond)
    }
  }
  const estimate = ([both = 0, onlyFirst = 0, onlySecond = 0]: Float64Array) => {
    const found = f1({ both, onlyFirst, onlySecond })
    return found.status === 'value' ? { observed: found.value, expected: null, coefficient: found.value } : null
  }
  return { units: texts.length, width: 3, add, estimate }
}

function meeting(spans: readonly CodedSpan[], others: readonly CodedSpan[]): number {
  return spans.filter((span) =>
    others.some((other) => other.category === span.category && other.start < span.end && span.start < other.end),
  ).length
}
