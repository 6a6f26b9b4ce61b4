import { type Category, categories } from './categories'

/** One surface form that a project already hides; `key` is its folded form. */
export type Pseudonym = { readonly category: Category; readonly key: string; readonly replacement: string }

/** What stands in the text instead: `[University A]`, `[colleague 1]`. `nth` counts from 1. */
export function placeholder(category: Category, nth: number): string {
  const { word, counted } = categories[category]
  return `[${word} ${counted === 'letter' ? letters(nth) : nth}]`
}

/**
 * The pseudonym for a surface form: the one it has in the project already, or the next free number of its category.
 * A number is never given twice while the project knows it, whatever order the pseudonyms come in.
 */
export function pseudonymFor(
  category: Category,
  surface: string,
  known: readonly Pseudonym[],
): Pseudonym & { readonly isNew: boolean } {
  const key = foldSurface(surface)
  const same = known.find((pseudonym) => pseudonym.category === category && pseudonym.key === key)
  if (same) return { ...same, isNew: false }

  const taken = known
    .filter((pseudonym) => pseudonym.category === category)
    .map(({ replacement }) => nthOf(category, replacement))
  return { category, key, replacement: placeholder(category, Math.max(0, ...taken) + 1), isNew: true }
}

/** One key for one name however it is typed: case, accents' composition, blanks, outer punctuation and a possessive s do not count. */
export function foldSurface(surface: string): string {
  return surface
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')
    .replace(/['’]s$/u, '')
}

/** Which number of its category a placeholder carries; 0 when it was worded by hand. */
function nthOf(category: Category, replacement: string): number {
  const { word, counted } = categories[category]
  const count = replacement.startsWith(`[${word} `) ? replacement.slice(word.length + 2, -1) : ''
  if (counted === 'number') return /^\d{1,9}$/.test(count) ? Number(count) : 0
  return /^[A-Z]{1,6}$/.test(count) ? [...count].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) : 0
}

/** A to Z, then AA, AB and on. */
function letters(nth: number): string {
  const rest = Math.floor((nth - 1) / 26)
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((nth - 1) % 26))
}
