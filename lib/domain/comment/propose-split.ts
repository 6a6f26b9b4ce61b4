import { sentences } from '../span/sentences'
import type { Span } from '../span/span'

/** What of a clause a letter may name: its lasting handle, its printed number, its words. */
export type SplitClause = { readonly handle: string; readonly number: string | null; readonly text: string }

/** A stretch of a letter about one clause; `target` null where it names none. `because`: what the target was seen by. */
export type SplitPart = Span & { readonly target: string | null; readonly because: 'handle' | 'number' | 'list' | 'quote' | null }

type Signal = { readonly target: string | null; readonly because: Exclude<SplitPart['because'], null> }

const lead =
  '^[>\\s"“„«*#·•–-]*(?:(?:re|ad|zu|on|in|for|to|about|regarding|concerning|as (?:to|for)|with (?:regard|respect) to|my (?:comment|view) on|à propos de|sur|sobre|en)[:\\s]+)?(?:(?:the|la|le|el|der|die|dem)\\s+)?'
const named = new RegExp(
  `${lead}(?:clause|section|statement|point|item|paragraph|para|number|no|nr|punkt|abschnitt|klausel|aussage|absatz|article|artikel|cláusula|punto|apartado|énoncé|§)\\.?\\s*(?:no\\.?\\s*|#)?(\\d{1,3}(?:\\.\\d{1,3}){0,4})(?!\\d)`,
  'iu',
)
const handled = new RegExp(`${lead}(?:clause\\s+)?(K-\\d{2,})\\b`, 'iu')
const listed = /^[>\s]*\(?(\d{1,3}(?:\.\d{1,3}){0,4})[.):]?\)?\s+\S/u

/**
 * Proposes where a letter turns from one clause to another. Half-open UTF-16 spans that follow each other and cover the whole
 * text; a person splits, joins and re-targets. None for a blank text, one where nothing names a clause.
 */
export function proposeSplit(text: string, clauses: readonly SplitClause[]): SplitPart[] {
  const all = sentences(text)
  if (all.length === 0) return []
  const read = signalReader(clauses, isList(text, all))

  const parts: { start: number; target: string | null; because: SplitPart['because'] }[] = [
    { start: 0, target: null, because: null },
  ]
  for (const sentence of all) {
    const signal = read(text.slice(sentence.start, sentence.end), startsLine(text, sentence.start))
    const last = parts.at(-1)
    if (!signal || !last || (signal.target === last.target && signal.target !== null)) continue
    if (text.slice(last.start, sentence.start).trim() === '') parts.pop()
    const start = parts.length === 0 ? 0 : lineStart(text, sentence.start)
    parts.push({ start, ...signal })
  }
  return parts.map((part, nth) => ({ ...part, end: parts[nth + 1]?.start ?? text.length }))
}

function signalReader(clauses: readonly SplitClause[], hasList: boolean) {
  const byNumber = new Map(clauses.flatMap(({ handle, number }) => (number === null ? [] : [[number, handle]])))
  const byHandle = new Map(clauses.map(({ handle }) => [handle.toUpperCase(), handle]))
  const words = clauses
    .map(({ handle, text }) => ({ handle, folded: folded(text) }))
    .filter(({ folded }) => folded.length >= shortest)

  return (sentence: string, isAtLineStart: boolean): Signal | null => {
    const head = sentence.slice(0, 120)
    const handle = byHandle.get(handled.exec(head)?.[1]?.toUpperCase() ?? '')
    if (handle) return { target: handle, because: 'handle' }
    const number = byNumber.get(named.exec(head)?.[1] ?? '')
    if (number) return { target: number, because: 'number' }
    const quoted = quotedClause(sentence, words)
    if (quoted) return { target: quoted, because: 'quote' }
    const listNumber = isAtLineStart && hasList ? listed.exec(head)?.[1] : undefined
    return listNumber === undefined ? null : { target: byNumber.get(listNumber) ?? null, because: 'list' }
  }
}

const shortest = 15

/** The one clause whose words the sentence repeats, or a good stretch of them in quotation marks or after `>`. */
function quotedClause(sentence: string, clauses: readonly { readonly handle: string; readonly folded: string }[]): string | null {
  const whole = folded(sentence)
  const inMarks = /^\s*>/u.test(sentence) ? whole : folded(/["“„«]([^"”“»]{15,2000})["”“»]/u.exec(sentence)?.[1] ?? '')
  const found = clauses.filter(
    ({ folded: words }) => whole.includes(words) || (inMarks.length >= shortest && words.includes(inMarks)),
  )
  const longest = found.toSorted((one, other) => other.folded.length - one.folded.length)
  return found.length === 1 || inMarks.length < shortest ? (longest[0]?.handle ?? null) : null
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[>\s]*(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]\s+)?/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Two lines with rising numbers make a list; one alone may be a year or a count. */
function isList(text: string, all: readonly Span[]): boolean {
  const numbers = all
    .filter(({ start }) => startsLine(text, start))
    .flatMap(({ start, end }) => listed.exec(text.slice(start, Math.min(end, start + 120)))?.[1] ?? [])
    .map(Number.parseFloat)
  return numbers.some((number, nth) => nth > 0 && number > (numbers[nth - 1] ?? Number.POSITIVE_INFINITY))
}

function startsLine(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === ''
}

/** The start of the line when only blanks stand before the offset in it, else the offset. */
function lineStart(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  return text.slice(start, offset).trim() === '' ? start : offset
}
