import { snapToGraphemes } from '../span/graphemes'
import type { Span } from '../span/span'

export type PartWords = { readonly text: string; readonly proposedText: string | null }

/**
 * Where the words of one comment lie in those of a larger one: half-open UTF-16 spans, empty where it has none, null where there
 * is no proposed wording.
 */
export type Part = { readonly id: string; readonly text: Span; readonly proposedText: Span | null }

/** What is kept with a comment of how it was split, and of how it was joined. */
export type KeptParts = { readonly pieces?: readonly Part[]; readonly joined?: readonly Part[] }

/** A position in one of the two texts of a comment: a place to hide, a sentence that speaks of use. */
export type Placed = Span & { readonly field: 'text' | 'proposedText' }

/** What stands between the texts of comments that were joined. */
const between = '\n\n'

/** The pieces of a text that is cut at these offsets, in order and without a gap; `wordingAt` says which gets the proposed wording. */
export function cutAt(words: PartWords, cuts: readonly number[], ids: readonly string[], wordingAt = 0): Part[] {
  const edges = [0, ...cuts, words.text.length]
  return ids.map((id, nth) => ({
    id,
    text: { start: edges[nth] ?? 0, end: edges[nth + 1] ?? words.text.length },
    proposedText: words.proposedText !== null && nth === wordingAt ? { start: 0, end: words.proposedText.length } : null,
  }))
}

/** A comment to be joined; `goesOn` where it was cut off the one before, so that nothing stood between them. */
type ToJoin = { readonly id: string; readonly words: PartWords; readonly goesOn: boolean }

/** Comments one after the other as parts of one text, with an empty line between any two that have words. */
export function laidOut(list: readonly ToJoin[]): Part[] {
  const ends = { text: 0, proposedText: 0 }
  const place = (field: 'text' | 'proposedText', words: string, goesOn: boolean): Span => {
    const isApart = ends[field] > 0 && words !== '' && !goesOn
    const start = ends[field] + (isApart ? between.length : 0)
    ends[field] = start + words.length
    return { start, end: ends[field] }
  }
  return list.map(({ id, words, goesOn }) => ({
    id,
    text: place('text', words.text, goesOn),
    proposedText: words.proposedText === null ? null : place('proposedText', words.proposedText, false),
  }))
}

/** The larger text, from the words of its parts. */
export function putTogether(parts: readonly Part[], wordsOf: (id: string) => PartWords): PartWords {
  const filled = (field: 'text' | 'proposedText') =>
    parts.reduce((whole, part) => {
      const span = part[field]
      const words = wordsOf(part.id)[field]
      return span === null || words === null ? whole : whole + '\n'.repeat(span.start - whole.length) + words
    }, '')
  return { text: filled('text'), proposedText: parts.some(({ proposedText }) => proposedText) ? filled('proposedText') : null }
}

/** The words of one part of a larger text. */
export function wordsOfPart({ text, proposedText }: PartWords, part: Part): PartWords {
  return {
    text: text.slice(part.text.start, part.text.end),
    proposedText: part.proposedText && (proposedText ?? '').slice(part.proposedText.start, part.proposedText.end),
  }
}

/** Where a position of the larger text lies in one of its parts; null when it reaches out of each of them. */
export function placeInPart({ field, start, end }: Placed, parts: readonly Part[]): (Span & { readonly id: string }) | null {
  for (const part of parts) {
    const span = part[field]
    if (span && span.start <= start && end <= span.end && start < span.end)
      return { id: part.id, start: start - span.start, end: end - span.start }
  }
  return null
}

/** Where a position of a part lies in the larger text. */
export function placeInWhole({ field, start, end }: Placed, part: Part): Span {
  const from = part[field]?.start ?? 0
  return { start: start + from, end: end + from }
}

export type CutFault = 'order' | 'blank' | 'character' | 'place'

/**
 * Why a text cannot be cut so: the offsets do not rise inside it, a piece would hold nothing to read, a cut would part a letter
 * from its marks, or lies within a place that has to stay whole. Null when it can.
 */
export function cutFault(text: string, cuts: readonly number[], places: readonly Span[]): CutFault | null {
  if (cuts.length === 0) return null
  const edges = [0, ...cuts, text.length]
  if (!edges.every((edge, nth) => nth === 0 || edge > (edges[nth - 1] ?? 0))) return 'order'
  if (cuts.some((cut) => snapToGraphemes(text, { start: cut, end: cut + 1 }).start !== cut)) return 'character'
  if (cuts.some((cut) => places.some(({ start, end }) => start < cut && cut < end))) return 'place'
  const isBlank = (nth: number) => !/[^\s\p{Cf}]/u.test(text.slice(edges[nth], edges[nth + 1]))
  return edges.slice(1).some((_, nth) => isBlank(nth)) ? 'blank' : null
}

/** The offset nearest to `at` at which a cut parts neither a character nor a place. */
export function cutNear(text: string, at: number, places: readonly Span[]): number {
  const back = moved(text, at, places, 'start')
  const on = moved(text, at, places, 'end')
  return at - back <= on - at ? back : on
}

/** From place to place in one direction, until nothing lies across. */
function moved(text: string, at: number, places: readonly Span[], edge: 'start' | 'end'): number {
  if (at <= 0 || at >= text.length) return Math.min(Math.max(at, 0), text.length)
  const character = snapToGraphemes(text, { start: at, end: at + 1 })
  const across = [...places, character].find(({ start, end }) => start < at && at < end)
  return across ? moved(text, across[edge], places, edge) : at
}
