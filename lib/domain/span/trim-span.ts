import type { Span } from './span'

/** The span without white space at its ends (no-break spaces and line ends too); null when nothing else is in it. */
export function trimSpan(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  const to = end - (words.length - words.trimEnd().length)
  return from < to ? { start: from, end: to } : null
}
