import type { Span } from '@/lib/domain/span/span'
import { wordSpans } from '@/lib/domain/span/words'

/**
 * Where a surface form stands in a text, as whole words: case, accents, line breaks, hyphens and a possessive do not count.
 * Half-open UTF-16 offsets in reading order, none overlapping; a possessive at the end is left out.
 */
export function occurrences(text: string, surface: string): readonly Span[] {
  const wanted = keysOf(surface)
  if (wanted.length === 0) return surface.trim() === '' ? [] : literally(text, surface.trim())
  const words = wordsOf(text)
  const found: Span[] = []
  for (let at = 0; at + wanted.length <= words.length; at++) {
    const run = words.slice(at, at + wanted.length)
    const first = run[0]
    const last = run.at(-1)
    if (!first || !last || !run.every((word, nth) => word.key === wanted[nth] && isClose(text, run[nth - 1], word))) continue
    found.push({ start: first.start, end: last.end })
    at += wanted.length - 1
  }
  return found
}

/** Whether two stretches of text say the same words, as `occurrences` counts them. */
export function isSameSurface(one: string, other: string): boolean {
  const [words, others] = [keysOf(one), keysOf(other)]
  if (words.length === 0) return one.trim() === other.trim()
  return words.length === others.length && words.every((word, nth) => word === others[nth])
}

type Word = Span & { readonly key: string }

function wordsOf(text: string): Word[] {
  return wordSpans(text).map(({ start, end }) => {
    const word = text.slice(start, end).replace(/['’]s$/iu, '')
    return { start, end: start + word.length, key: keyOf(word) }
  })
}

function keysOf(surface: string): string[] {
  return wordsOf(surface).map(({ key }) => key)
}

function keyOf(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
}

/** Words of one name stand close: blanks, one line break, a hyphen, a point or the sign in an address between them. */
function isClose(text: string, before: Word | undefined, word: Word): boolean {
  return before === undefined || /^[\s\p{P}\p{S}\p{Cf}]{0,4}$/u.test(text.slice(before.end, word.start))
}

function literally(text: string, surface: string): Span[] {
  const found: Span[] = []
  for (let at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + surface.length))
    found.push({ start: at, end: at + surface.length })
  return found
}
