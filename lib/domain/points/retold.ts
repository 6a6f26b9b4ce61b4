import { sharedRuns } from '@/lib/domain/comment/word-runs'

/**
 * What may be printed of a remark whose own words may not be quoted: the team's retelling, unless it repeats five or more words of
 * the comment in a row, by which the comment could be found as it was written. Empty then.
 */
export function retold(asks: string, comment: string): string {
  return repeatedWords(asks, [comment]) === null ? asks : ''
}

/** What keeps a retelling from standing for a quote of these texts of a comment; null when nothing does. */
export function faultOfRetelling(words: string, quote: string, texts: readonly string[]): string | null {
  if (` ${folded(words)} `.includes(` ${folded(quote)} `))
    return 'The whole quote stands in it as it was written. Say it in other words.'
  const repeated = repeatedWords(words, texts)
  return repeated === null
    ? null
    : `“${repeated}” stands in the comment too, so it could be found by it. Say it in other words: no five of the comment's in a row.`
}

export type PublicText = { readonly name: string; readonly text: string }

/** The public texts in which five or more words of a quote stand in a row; there the quote can be looked up. */
export function alsoPublic(quote: string, texts: readonly PublicText[]): readonly string[] {
  return [...new Set(texts.filter(({ text }) => repeatedWords(quote, [text]) !== null).map(({ name }) => name))]
}

/** Words alone, so that neither case nor punctuation makes a quote another one. */
function folded(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ')
}

function repeatedWords(words: string, texts: readonly string[]): string | null {
  const run = texts.flatMap((text) => sharedRuns(text, words))[0]
  return run ? words.slice(run.start, run.end) : null
}
