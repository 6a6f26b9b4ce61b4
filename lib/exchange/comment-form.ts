import { tooLong } from '@/lib/domain/comment/length'
import type { Passage } from '@/lib/domain/comment/passage'
import { type NoticeUses, type Use, uses } from '@/lib/domain/comment/uses'
import type { ClauseLine } from '@/lib/queries/description'
import { Refusal } from '@/lib/server/refusal'

/** A comment as the public form carries it: `text.KEY`, `so.KEY` and, for a passage, `quote.KEY`. */
export type SentComment = {
  readonly key: string
  readonly clauseId: string | null
  readonly passage: Passage | null
  readonly text: string
  readonly proposedText: string | null
}

const wholeKey = 'whole'
/** The one field of the form that holds no comment. */
const questionKey = 'question'

export const isQuestion = ({ key }: Pick<SentComment, 'key'>) => key === questionKey
const passageKey = /^([0-9a-f-]{36})@(\d{1,6})-(\d{1,6})$/

export const field = (form: FormData, name: string) => String(form.get(name) ?? '')

/** What somebody typed, by field: given back with each answer, so that a page without script loses nothing. */
export function typedIn(form: FormData): Record<string, string> {
  const kept = [...form.entries()].filter(([name]) => /^(?:text|so|quote|about|contact|use)\./.test(name))
  return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]))
}

type Printed = readonly Pick<ClauseLine, 'clauseId' | 'text'>[]

/**
 * The comments of a form in the order of the text. Words beside a clause that the version does not have are never dropped.
 * `before` is what the page was printed with, where a newer version came out since: its wording, left as it was, proposes nothing.
 */
export function commentsIn(form: FormData, clauses: Printed, before: Printed = clauses): SentComment[] {
  const order = new Map(clauses.map(({ clauseId }, at) => [clauseId, at]))
  const printed = new Map(clauses.map(({ clauseId, text }) => [clauseId, text]))
  const left = new Map(before.map(({ clauseId, text }) => [clauseId, text]))
  const keys = [...new Set([...form.keys()].flatMap((name) => /^(?:text|so)\.(.+)$/.exec(name)?.[1] ?? []))]
  const comments = keys.flatMap((key) => commentAt(form, key, printed, left) ?? [])
  const placeOf = ({ key, clauseId }: SentComment) =>
    clauseId !== null ? (order.get(clauseId) ?? 0) : isQuestion({ key }) ? clauses.length : -1
  return comments.toSorted((one, two) => placeOf(one) - placeOf(two) || (one.passage?.start ?? -1) - (two.passage?.start ?? -1))
}

type Wordings = ReadonlyMap<string, string>

function commentAt(form: FormData, key: string, printed: Wordings, left: Wordings): SentComment | null {
  const [, passageOf, start, end] = passageKey.exec(key) ?? []
  const clauseId = key === wholeKey || key === questionKey ? null : (passageOf ?? key)
  const text = field(form, `text.${key}`)
  const isReworded = clauseId !== null && !passageOf
  const proposedText = isReworded ? proposed(field(form, `so.${key}`), [printed.get(clauseId), left.get(clauseId)]) : null
  if (text.trim() === '' && proposedText === null) return null
  if (clauseId !== null && !printed.has(clauseId))
    throw new Refusal(
      'conflict',
      'A newer version came out while you wrote, and one clause you wrote about is not in it any more. Reload the page and move that comment: your draft is kept, or copy it first where this browser keeps none.',
    )
  const refusal = tooLong(text) ?? tooLong(proposedText ?? '')
  if (refusal) throw new Refusal('input', refusal, { [`text.${key}`]: refusal })
  const passage = passageOf ? { start: Number(start), end: Number(end), words: field(form, `quote.${key}`) } : null
  return { key, clauseId, passage, text, proposedText }
}

function proposed(raw: string, wordings: readonly (string | undefined)[]): string | null {
  const rewritten = raw.replace(/\r\n?/g, '\n')
  const isAsPrinted = wordings.some((wording) => wording?.trim() === rewritten.trim())
  return rewritten.trim() === '' || isAsPrinted ? null : rewritten
}

/** A covered use that was unticked is an objection; an asked one that was ticked is a yes. What was left alone is no answer. */
export function answersIn(form: FormData, notice: NoticeUses): { use: Use; answer: 'yes' | 'objected' }[] {
  return uses.flatMap((use): { use: Use; answer: 'yes' | 'objected' }[] => {
    const ticked = form.get(`use.${use}`) !== null
    if (notice[use] === 'covered' && !ticked) return [{ use, answer: 'objected' }]
    if (notice[use] === 'asked' && ticked) return [{ use, answer: 'yes' }]
    return []
  })
}

export function attributesIn(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form.entries()].flatMap(([name, value]) => (name.startsWith('about.') ? [[name.slice(6), String(value)]] : [])),
  )
}
