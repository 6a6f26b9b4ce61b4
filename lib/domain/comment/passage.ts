import { isWholeGraphemes } from '../span/graphemes'
import { isSpan, type Span } from '../span/span'

/**
 * Words of a clause that a comment aims at: half-open UTF-16 positions in the frozen text of the clause in the version that was
 * commented on. `words` is what stood there for the reader.
 */
export type Passage = Span & { readonly words: string }

/** The same with the whole text of the clause in which it stands. */
export type PlacedPassage = Passage & { readonly within: string }

/** The published words there, with their place; null where the place is none of this text. */
export function passageAt(text: string, { start, end }: Span): PlacedPassage | null {
  if (!isSpan({ start, end }, text.length) || !isWholeGraphemes(text, { start, end })) return null
  return { start, end, words: text.slice(start, end), within: text }
}

/** Whether the reader was shown these very words at this place. */
export function isPassageOf(text: string, { words, ...span }: Passage): boolean {
  return passageAt(text, span)?.words === words
}
