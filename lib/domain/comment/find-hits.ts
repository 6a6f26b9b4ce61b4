import { snapToGraphemes } from '@/lib/domain/span/graphemes'
import { sentences } from '@/lib/domain/span/sentences'
import { overlaps, type Span } from '@/lib/domain/span/span'
import { wordSpans } from '@/lib/domain/span/words'
import type { FindTerm } from './find-query'

const folded = (words: string) => words.normalize('NFC').toLowerCase()

/** Every word of the text as hits compare it. */
export function wordsToStem(text: string): string[] {
  return [...new Set(wordSpans(text).map(({ start, end }) => folded(text.slice(start, end))))]
}

/**
 * Where the terms stand in the text, in order and apart from each other; half-open UTF-16 offsets. `stemmed` holds the words,
 * as `wordsToStem` gives them, that a looked-for word stands in with another ending.
 */
export function hitsIn(text: string, terms: readonly FindTerm[], stemmed: ReadonlySet<string>): Span[] {
  const words = wordSpans(text).map((span) => ({ ...span, word: folded(text.slice(span.start, span.end)) }))
  const found = terms
    .filter(({ not }) => !not)
    .flatMap((term): Span[] => {
      const wanted = inOrder(term.words)
      const [first = ''] = wanted
      if (term.kind === 'prefix') return words.filter(({ word }) => word.startsWith(first))
      if (term.kind === 'stem' && wanted.length === 1) return words.filter(({ word }) => word === first || stemmed.has(word))
      return words.flatMap(({ start }, nth) => {
        const row = words.slice(nth, nth + wanted.length)
        const last = row.at(-1)
        return last && wanted.length === row.length && wanted.every((word, at) => row[at]?.word === word)
          ? [{ start, end: last.end }]
          : []
      })
    })
    .toSorted((one, other) => one.start - other.start || other.end - one.end)

  const apart: { start: number; end: number }[] = []
  for (const { start, end } of found) {
    const last = apart.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else apart.push({ start, end })
  }
  return apart
}

/** The sentences that hold a hit; the whole text where no hit can be pointed at. */
export function hitSentences(text: string, hits: readonly Span[]): Span[] {
  const holding = sentences(text).filter((sentence) => hits.some((hit) => overlaps(sentence, hit)))
  return holding.length > 0 ? holding : text === '' ? [] : [{ start: 0, end: text.length }]
}

/** A stretch of text in runs, hits marked, with what stands around the first of them. */
export type Glimpse = {
  readonly before: boolean
  readonly runs: readonly { readonly words: string; readonly isHit: boolean }[]
  readonly after: boolean
}

export function glimpse(text: string, hits: readonly Span[], reach = 110): Glimpse {
  const at = hits[0]?.start ?? 0
  const near = snapToGraphemes(text, { start: Math.max(0, at - reach), end: Math.min(text.length, at + 2 * reach) })
  const whole = wordSpans(text)
  const start = near.start === 0 ? 0 : (whole.find((word) => word.start >= near.start)?.start ?? near.start)
  const end = near.end === text.length ? near.end : (whole.findLast((word) => word.end <= near.end)?.end ?? near.end)

  const runs: { words: string; isHit: boolean }[] = []
  let from = start
  for (const hit of hits.filter((one) => one.start >= start && one.end <= end)) {
    if (hit.start > from) runs.push({ words: text.slice(from, hit.start), isHit: false })
    runs.push({ words: text.slice(hit.start, hit.end), isHit: true })
    from = hit.end
  }
  if (from < end) runs.push({ words: text.slice(from, end), isHit: false })
  return { before: start > 0, runs, after: end < text.length }
}

function inOrder(words: string): string[] {
  return wordSpans(words).map(({ start, end }) => folded(words.slice(start, end)))
}
