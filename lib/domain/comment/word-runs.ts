import type { Span } from '@/lib/domain/span/span'

/** Scripts that write no blanks between words: each letter stands for itself. */
const unspaced = String.raw`\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}`
const word = new RegExp(String.raw`[${unspaced}][\p{M}\p{Cf}]*|(?:(?![${unspaced}])[\p{L}\p{N}][\p{M}\p{Cf}'’]*)+`, 'gu')

/**
 * Where a memo repeats `atLeast` or more words of a comment in a row, as spans of the memo. Case, accents, punctuation and
 * invisible characters make no difference, so that a mended quotation mark does not hide a quotation.
 */
export function sharedRuns(comment: string, memo: string, atLeast = 5): readonly Span[] {
  const spoken = wordsOf(comment)
  const known = new Set(spoken.slice(atLeast - 1).map((_, nth) => runAt(spoken, nth, atLeast)))
  if (known.size === 0) return []

  const written = wordsOf(memo)
  const runs: Span[] = []
  let reach = -1
  for (let nth = 0; nth + atLeast <= written.length; nth++) {
    const first = written[nth]
    const last = written[nth + atLeast - 1]
    if (!first || !last || !known.has(runAt(written, nth, atLeast))) continue
    const start = nth <= reach ? (runs.pop()?.start ?? first.start) : first.start
    runs.push({ start, end: last.end })
    reach = nth + atLeast - 1
  }
  return runs
}

type Word = Span & { readonly folded: string }

function wordsOf(text: string): Word[] {
  return [...text.matchAll(word)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: folded(match[0]),
  }))
}

function folded(surface: string): string {
  return surface
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’]/gu, '')
    .toLowerCase()
}

function runAt(words: readonly Word[], from: number, length: number): string {
  return words
    .slice(from, from + length)
    .map(({ folded }) => folded)
    .join(' ')
}
