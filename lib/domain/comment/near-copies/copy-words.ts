import { type FoldedWord, foldWord, wordPattern } from '../folded-words'

/** A placeholder as the custodian's desk writes it: its category, then a number or letters that tell one name from another. */
const placeholder = String.raw`\[(?<category>[\p{L}][\p{L} -]{0,40}) (?:\d{1,9}|[A-Z]{1,6})\]`
const picture = String.raw`\p{RI}\p{RI}|\p{Extended_Pictographic}(?:\p{M}|\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic})*`
const piece = new RegExp(`${placeholder}|${wordPattern}|${picture}`, 'gu')

/**
 * The words by which copies are known, in reading order. A placeholder is one word, its category: copies that differ in a name only
 * are copies. A picture (emoji) is a word too, so that one that was added is not overlooked.
 *
 * @example copyWords('At [University A].').map(({ folded }) => folded)  // ['at', '[university]']
 */
export function copyWords(text: string): FoldedWord[] {
  return [...text.matchAll(piece)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: match.groups?.category ? `[${foldWord(match.groups.category)}]` : foldWord(match[0]),
  }))
}
