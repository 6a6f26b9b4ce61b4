import type { Span } from '@/lib/domain/span/span'
import { type FoldedWord, foldedWords } from './folded-words'

/**
 * Where a memo repeats `atLeast` or more words of a comment in a row, as spans of the memo. Case, accents, punctuation and
 * invisible characters make no difference, so that a mended quotation mark does not hide a quotation.
 */
export function sharedRuns(comment: string, memo: string, atLeast = 5): readonly Span[] {
  const spoken = foldedWords(comment)
  const known = new Set(spoken.slice(atLeast - 1).map((_, nth) => runAt(spoken, nth, atLeast)))
  if (known.size === 0) return []

  const written = foldedWords(memo)
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

function runAt(words: readonly FoldedWord[], from: number, length: number): string {
  return words
    .slice(from, from + length)
    .map(({ folded }) => folded)
    .join(' ')
}
