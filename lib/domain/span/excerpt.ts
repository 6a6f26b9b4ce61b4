import { snapToGraphemes } from './graphemes'
import type { Span } from './span'

/** As much of a text as is read with these spans: all of it when it is short, else so many units around the words from the first to the last. */
export function excerpt(text: string, spans: readonly Span[], { around = 160, short = 700 } = {}): Span {
  if (text.length <= short || spans.length === 0)
    return { start: 0, end: Math.min(text.length, spans.length === 0 ? short : text.length) }
  const start = Math.max(0, Math.min(...spans.map((span) => span.start)) - around)
  const end = Math.min(text.length, Math.max(...spans.map((span) => span.end)) + around)
  return snapToGraphemes(text, { start, end })
}
