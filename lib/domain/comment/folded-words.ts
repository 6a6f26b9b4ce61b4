import type { Span } from '@/lib/domain/span/span'

/** A word where it stands, with the key under which it is the same however it is typed. */
export type FoldedWord = Span & { readonly folded: string }

/** Scripts that write no blanks between words: each letter stands for itself. */
const unspaced = String.raw`\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}`
export const wordPattern = String.raw`[${unspaced}][\p{M}\p{Cf}]*|(?:(?![${unspaced}])[\p{L}\p{N}][\p{M}\p{Cf}'’]*)+`
const word = new RegExp(wordPattern, 'gu')

/** The words of a text without what stands between them; case, accents, apostrophes and invisible characters make no difference. */
export function foldedWords(text: string): FoldedWord[] {
  return [...text.matchAll(word)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: foldWord(match[0]),
  }))
}

const oneLetter = new RegExp(`^[${unspaced}]`, 'u')

/** Whether the word is a single letter of a script without blanks, and so about half a word. */
export function isLetterWord(word: string): boolean {
  return oneLetter.test(word)
}

export function foldWord(surface: string): string {
  return surface
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’]/gu, '')
    .toLowerCase()
}
