import type { Span } from '@/lib/domain/span/span'
import { wordSpans } from '@/lib/domain/span/words'

export type Edge = 'start' | 'end'
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The span with one edge moved by a word, outwards or inwards as `step` points (1 is on, -1 back); it never becomes empty. */
export function edgeByWord(text: string, span: Span, edge: Edge, step: 1 | -1): Span {
  const stops = wordSpans(text).map((word) => word[edge])
  return moved(span, edge, step, stops, text.length)
}

/** The same by one visible character. */
export function edgeByCharacter(text: string, span: Span, edge: Edge, step: 1 | -1): Span {
  const stops = [...graphemes.segment(text)].map(({ index, segment }) => (edge === 'start' ? index : index + segment.length))
  return moved(span, edge, step, stops, text.length)
}

/** The word after an offset (or before it), for a selection that begins at the keyboard; null at the end of the text. */
export function wordBeside(text: string, at: number, step: 1 | -1): Span | null {
  const words = wordSpans(text)
  return (step === 1 ? words.find(({ start }) => start >= at) : words.findLast(({ end }) => end <= at)) ?? null
}

function moved({ start, end }: Span, edge: Edge, step: 1 | -1, stops: readonly number[], length: number): Span {
  const from = edge === 'start' ? start : end
  const next = step === 1 ? stops.find((at) => at > from) : stops.findLast((at) => at < from)
  const to = Math.min(length, Math.max(0, next ?? from))
  const span = edge === 'start' ? { start: to, end } : { start, end: to }
  return span.start < span.end ? span : { start, end }
}
