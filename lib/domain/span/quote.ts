import { isWholeGraphemes, snapToGraphemes } from './graphemes'
import type { Span } from './span'

/** The words of a span with up to 32 units of what stands around them. */
export type Quote = { readonly exact: string; readonly prefix: string; readonly suffix: string }

const contextLength = 32

export function quoteOf(text: string, span: Span): Quote {
  const before = Math.max(0, span.start - contextLength)
  const after = Math.min(text.length, span.end + contextLength)
  const context = snapToGraphemes(text, { start: before, end: after })
  return {
    exact: text.slice(span.start, span.end),
    prefix: text.slice(context.start, span.start),
    suffix: text.slice(span.end, context.end),
  }
}

/**
 * Where the quote stands in a text: the one place with the same words, or of several the one with the same surroundings.
 * Null when there is none or more than one; never a near match, because a wrong place is worse than none.
 */
export function findQuote(text: string, { exact, prefix, suffix }: Quote): Span | null {
  const places = placesOf(text, exact)
  const inPlace = (place: Span) => endsAt(text, prefix, place.start) && text.startsWith(suffix, place.end)
  const [found, ...others] = places.length > 1 ? places.filter(inPlace) : places
  return found && others.length === 0 && isWholeGraphemes(text, found) ? found : null
}

function placesOf(text: string, exact: string): Span[] {
  if (exact === '') return []

  const places: Span[] = []
  for (let start = text.indexOf(exact); start !== -1; start = text.indexOf(exact, start + 1)) {
    places.push({ start, end: start + exact.length })
  }
  return places
}

function endsAt(text: string, words: string, offset: number): boolean {
  return offset >= words.length && text.startsWith(words, offset - words.length)
}
