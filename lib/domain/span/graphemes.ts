import type { Span } from './span'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The span, widened until it cuts no letter from its marks, no emoji, no surrogate pair and no CRLF in two. */
export function snapToGraphemes(text: string, span: Span): Span {
  const segments = graphemes.segment(text)
  const first = segments.containing(span.start)
  const last = segments.containing(span.end - 1)
  return { start: first?.index ?? span.start, end: last ? last.index + last.segment.length : span.end }
}

/** Whether the span begins and ends between two graphemes. */
export function isWholeGraphemes(text: string, span: Span): boolean {
  const snapped = snapToGraphemes(text, span)
  return snapped.start === span.start && snapped.end === span.end
}
