import type { Span } from '@/lib/domain/span/span'

const possessive = /(?<=[\p{L}\p{N}.)])['’]s$|(?<=[sxzSXZ])['’]$/u

/** The span without a possessive at its end, so that `Maya’s desk` reads `[person 1]’s desk`. A span that is nothing else stays. */
export function withoutPossessive(text: string, { start, end }: Span): Span {
  const found = possessive.exec(text.slice(start, end))
  return found && found.index > 0 ? { start, end: start + found.index } : { start, end }
}

/** The span without the s of a plural; null where its words do not look like one. `the Raos` -> `the Rao`. */
export function withoutPlural(text: string, { start, end }: Span): Span | null {
  const surface = text.slice(start, end)
  return /[\p{Ll}\p{Lu}]{2}s$/u.test(surface) && !/ss$/iu.test(surface) ? { start, end: end - 1 } : null
}

/**
 * A replacement as it has to stand at `start`: words that somebody worded begin with a capital where a sentence does.
 * Placeholders in brackets are the same everywhere, so that they can be found and counted.
 */
export function fitted(replacement: string, text: string, start: number): string {
  if (replacement.startsWith('[') || !beginsSentence(text, start)) return replacement
  const [first = ''] = replacement
  return first.toLocaleUpperCase('en') + replacement.slice(first.length)
}

/** At the start of the text or a paragraph, or after the end of a sentence; opening quotation marks do not count. */
function beginsSentence(text: string, start: number): boolean {
  return (
    /(^|[\r\n]\s*|[.!?…]['"’”)]*\s+)[\s"'“‘(]*$/u.test(text.slice(Math.max(0, start - 40), start)) && isStartOrMark(text, start)
  )
}

/** Forty characters back is far enough for blanks and quotation marks; a cut in the middle of words is no start of a text. */
function isStartOrMark(text: string, start: number): boolean {
  return start <= 40 || /[.!?…\r\n]/u.test(text.slice(start - 40, start))
}
