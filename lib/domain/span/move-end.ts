import type { Span } from './span'
import { wordSpans } from './words'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

export type Edge = 'start' | 'end'

/**
 * The span with one edge moved by a word, forth (1) or back (-1); the same span when that would leave nothing of it or the text.
 * A start goes to where words begin, an end to where words end.
 */
export function moveByWord(text: string, span: Span, edge: Edge, step: 1 | -1): Span {
  const places = wordSpans(text).map((word) => word[edge])
  const now = span[edge]
  const to = step === 1 ? places.find((at) => at > now) : places.findLast((at) => at < now)
  return moved(span, edge, to)
}

/** The same by one character as people see it: never into a pair, an emoji or a letter and its marks. */
export function moveByCharacter(text: string, span: Span, edge: Edge, step: 1 | -1): Span {
  const now = span[edge]
  if (step === 1) {
    const next = graphemes.segment(text).containing(now)
    return moved(span, edge, next && next.index + next.segment.length)
  }
  return moved(span, edge, now > 0 ? graphemes.segment(text).containing(now - 1)?.index : undefined)
}

function moved(span: Span, edge: Edge, to: number | undefined): Span {
  if (to === undefined) return span
  const next = { ...span, [edge]: to }
  return next.start < next.end ? next : span
}
