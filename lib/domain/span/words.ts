import { snapToGraphemes } from './graphemes'
import type { Span } from './span'
import { trimSpan } from './trim-span'

const words = new Intl.Segmenter('en', { granularity: 'word' })

/** The span without white space at its ends, widened to whole words; null when it holds white space only. */
export function snapToWords(text: string, span: Span): Span | null {
  const trimmed = trimSpan(text, span)
  if (!trimmed) return null

  const segments = words.segment(text)
  const first = segments.containing(trimmed.start)
  const last = segments.containing(trimmed.end - 1)
  return snapToGraphemes(text, {
    start: first?.isWordLike ? first.index : trimmed.start,
    end: last?.isWordLike ? last.index + last.segment.length : trimmed.end,
  })
}

/** Every word of the text, without what stands between them. */
export function wordSpans(text: string): Span[] {
  return [...words.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }))
}
