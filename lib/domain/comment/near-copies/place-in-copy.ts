import type { Span } from '@/lib/domain/span/span'
import type { FoldedWord } from '../folded-words'
import { copyWords } from './copy-words'

/** Words in a row, with those around them, that make a place sure. */
const surely = 3

/**
 * Finds where the words of spans of `template` stand in `copy`. The very words in a row are asked for (of placeholders the same
 * category); of several such places the one with the most of the same words around it. Null when they stand nowhere, when two
 * places are equally good, and when one or two words stand in quite other company: a wrong place is worse than none.
 */
export function placerIn(template: string, copy: string): (span: Span) => Span | null {
  const said = copyWords(template)
  const written = copyWords(copy)
  return (span) => {
    const from = said.findIndex(({ end }) => end > span.start)
    const upTo = said.findLastIndex(({ start }) => start < span.end) + 1
    if (from === -1 || upTo <= from) return null

    const places = placesOf(said.slice(from, upTo), written).map((at) => ({
      at,
      company: company(said, from, upTo, written, at),
    }))
    const most = Math.max(...places.map((place) => place.company))
    const [best, ...equals] = places.filter((place) => place.company === most)
    if (!best || equals.length > 0 || upTo - from + Math.min(most, surely) < surely) return null
    return widened(span, { said: said.slice(from, upTo), written: written.slice(best.at, best.at + upTo - from) }, template, copy)
  }
}

function placesOf(words: readonly FoldedWord[], written: readonly FoldedWord[]): number[] {
  const last = written.length - words.length
  return Array.from({ length: Math.max(0, last + 1) }, (_, at) => at).filter((at) =>
    words.every(({ folded }, nth) => written[at + nth]?.folded === folded),
  )
}

/** How many of the words right before and right after are the same, at most eight on each side. */
function company(said: readonly FoldedWord[], from: number, upTo: number, written: readonly FoldedWord[], at: number): number {
  const isSame = (one: number, other: number) => said[one] !== undefined && said[one]?.folded === written[other]?.folded
  let [before, after] = [0, 0]
  while (before < 8 && isSame(from - 1 - before, at - 1 - before)) before += 1
  while (after < 8 && isSame(upTo + after, at + upTo - from + after)) after += 1
  return before + after
}

/** Marks at the ends of the span come along where the copy has the same; a span that began inside a word takes the whole word. */
function widened(
  span: Span,
  { said, written }: { said: readonly FoldedWord[]; written: readonly FoldedWord[] },
  template: string,
  copy: string,
): Span | null {
  const [first, last] = [said[0], said.at(-1)]
  const [start, end] = [written[0]?.start, written.at(-1)?.end]
  if (!first || !last || start === undefined || end === undefined) return null
  const head = template.slice(Math.min(span.start, first.start), first.start)
  const tail = template.slice(last.end, Math.max(span.end, last.end))
  return {
    start: copy.slice(0, start).endsWith(head) ? start - head.length : start,
    end: copy.startsWith(tail, end) ? end + tail.length : end,
  }
}
