/** One thing that the text of a comment must hold, or must not. */
export type FindTerm = {
  /** `stem`: in any ending; `exact`: as written, letter case aside; `prefix`: words that begin so; `phrase`: these words in a row. */
  readonly kind: 'stem' | 'exact' | 'prefix' | 'phrase'
  readonly words: string
  readonly not: boolean
}
export const findKeys = ['code', 'clause', 'coder', 'round', 'attr'] as const
export type FindFilter = { readonly key: (typeof findKeys)[number]; readonly value: string; readonly not: boolean }
export type FindQuery = {
  readonly terms: readonly FindTerm[]
  readonly filters: readonly FindFilter[]
  /** Sentences about what was not understood and so was not looked for, or was taken for words. */
  readonly puzzles: readonly string[]
}

const longest = 300
const mostParts = 20
const part = /(-?)(?:([\p{L}]{2,12}):)?(?:"([^"]*)("?)|(\S+))?/uy

/**
 * Reads what was typed into the search: `train` in any ending, `=training` exactly, `train*` as a beginning, `"nobody calls"` in a
 * row, `code:` `clause:` `coder:` `round:` `attr:` with a value, and `-` before any of these for "not". Never fails: what makes no
 * sense is told in `puzzles`.
 */
export function readFind(typed: string): FindQuery {
  const terms: FindTerm[] = []
  const filters: FindFilter[] = []
  const puzzles: string[] = []
  const text = typed
    .replace(/[\p{Cc}\p{Surrogate}]/gu, ' ')
    .replace(/[“”„«»]/gu, '"')
    .normalize('NFC')
  if (text.length > longest) puzzles.push(`Only the first ${longest} characters were looked for.`)

  for (const { not, key, quoted, isClosed, bare } of partsOf(text.slice(0, longest))) {
    if (terms.length + filters.length >= mostParts) {
      puzzles.push(`Only the first ${mostParts} parts were looked for.`)
      break
    }
    if (quoted !== null && !isClosed)
      puzzles.push(`The quotation mark before “${quoted.trim()}” is never closed; it was read to the end.`)
    const value = (quoted ?? bare).trim()
    const known = findKeys.find((one) => one === key?.toLowerCase())
    if (known && value === '') puzzles.push(`Nothing stands after “${known}:”. ${examples[known]}`)
    else if (known) filters.push({ key: known, value, not })
    else {
      if (key !== null && quoted !== null)
        puzzles.push(`“${key}:” is not known here, so it was left out. Known are ${findKeys.map((one) => `${one}:`).join(' ')}`)
      else if (key !== null && !/^\/\//.test(value))
        puzzles.push(
          `“${key}:” is not known here, so it was looked for as a word. Known are ${findKeys.map((one) => `${one}:`).join(' ')}`,
        )
      if (key === null && quoted === null && (bare === 'OR' || bare === 'AND'))
        puzzles.push(`“${bare}” is not understood: all words must be there. Ask twice for one or the other.`)
      else {
        const term = termOf(key !== null && quoted === null ? `${key} ${value}` : value, quoted !== null || key !== null)
        if (term) terms.push({ ...term, not })
        else if (value !== '' || not) puzzles.push(`“${not ? '-' : ''}${value}” holds no word to look for.`)
      }
    }
  }
  return { terms, filters, puzzles }
}

export function isEmptyFind({ terms, filters }: FindQuery): boolean {
  return terms.length + filters.length === 0
}

const examples = {
  code: 'Write a handle or a name: code:T-12 or code:"invisible work".',
  clause: 'Write a handle: clause:K-07.',
  coder: 'Write me or a name: coder:me.',
  round: 'Write its number: round:2.',
  attr: 'Write a value, or what it is of: attr:librarian or attr:job=librarian.',
} satisfies Record<FindFilter['key'], string>

type Part = { not: boolean; key: string | null; quoted: string | null; isClosed: boolean; bare: string }

function* partsOf(text: string): Generator<Part> {
  let at = 0
  while (at < text.length) {
    if (/\s/u.test(text.charAt(at))) {
      at++
      continue
    }
    part.lastIndex = at
    const found = part.exec(text)
    if (!found || found[0] === '') return
    at = part.lastIndex
    const [, minus, key = null, quoted = null, close, bare = ''] = found
    yield { not: minus === '-', key, quoted, isClosed: close === '"', bare }
  }
}

function termOf(value: string, isPhrase: boolean): Omit<FindTerm, 'not'> | null {
  const words = value.replace(/^=|\*+$/gu, '').trim()
  if (!/[\p{L}\p{N}]/u.test(words)) return null
  if (isPhrase) return { kind: 'phrase', words }
  if (value.endsWith('*')) return { kind: 'prefix', words }
  return { kind: value.startsWith('=') ? 'exact' : 'stem', words }
}
