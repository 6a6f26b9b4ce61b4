import type { Quote } from '../span/quote'
import type { Span } from '../span/span'
import { passageAt } from './passage'

export type ClauseWords = { readonly clauseId: string; readonly text: string }
export type FoundPassage = { readonly clauseId: string; readonly passage: Span | null }

/**
 * The clause whose words a quote holds; blanks and quotation marks make no difference. With its place (UTF-16, half-open) where
 * they stand once; without where the quote is a whole clause and what a copy prints beside it, its number for one. Null when
 * no clause has them, or several do and what stands around decides nothing: a wrong place is worse than none.
 */
export function findPassage(clauses: readonly ClauseWords[], quote: Quote): FoundPassage | null {
  const wanted = folded(quote.exact).text.trim()
  if (wanted === '') return null
  const places = clauses.flatMap((clause) => placesIn(clause, wanted, quote))
  const found = only(places) ?? only(places.filter(({ fits }) => fits))
  if (found) return { clauseId: found.clauseId, passage: found.passage }

  const within = new Set(places.map(({ clauseId }) => clauseId))
  const [first] = within
  if (first !== undefined) return within.size === 1 ? { clauseId: first, passage: null } : null
  const whole = only(clauses.filter(({ text }) => isWholeIn(folded(text).text.trim(), wanted)))
  return whole && { clauseId: whole.clauseId, passage: null }
}

function placesIn({ clauseId, text }: ClauseWords, wanted: string, { prefix, suffix }: Quote) {
  const own = folded(text)
  const places: (FoundPassage & { readonly fits: boolean })[] = []
  for (let at = own.text.indexOf(wanted); at !== -1; at = own.text.indexOf(wanted, at + 1)) {
    const start = own.starts[at] ?? 0
    const end = own.ends[at + wanted.length - 1] ?? start
    if (!passageAt(text, { start, end })) continue
    const before = own.text.slice(0, at).trimEnd()
    const after = own.text.slice(at + wanted.length).trimStart()
    const [ahead, behind] = [folded(prefix).text.trimEnd(), folded(suffix).text.trimStart()]
    const fits = (before.endsWith(ahead) || ahead.endsWith(before)) && (after.startsWith(behind) || behind.startsWith(after))
    places.push({ clauseId, passage: { start, end }, fits })
  }
  return places
}

/** Short clauses ("Teaching") stand in many quotes by chance. */
function isWholeIn(clause: string, quoted: string): boolean {
  return clause.length >= 12 && quoted.includes(clause) && quoted.length <= clause.length + 40
}

function only<T>(list: readonly T[]): T | null {
  return list.length === 1 ? (list[0] ?? null) : null
}

/** Each run of blanks one blank, each quotation mark a straight one, with where each unit began and ended. */
function folded(text: string): { text: string; starts: readonly number[]; ends: readonly number[] } {
  const units: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (const { 0: run, index } of text.matchAll(/\s+|[^\s]/g)) {
    units.push(/\s/.test(run) ? ' ' : run.replace(/[“”„‟«»]/, '"').replace(/[‘’‚‛‹›]/, "'"))
    starts.push(index)
    ends.push(index + run.length)
  }
  return { text: units.join(''), starts, ends }
}
