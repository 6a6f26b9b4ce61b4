import type { AttributeDefinition, AttributeValues } from './attributes'
import type { ColumnMapping, ColumnMeaning } from './column-meaning'
import { factsOf } from './row-facts'
import { textAtTheDoor } from './text-at-the-door'
import type { Use } from './uses'

export type TableRow = { readonly line: number; readonly cells: readonly string[] }

/** One comment to be, with all that its row says of it. `vault` holds personal cells by column name, for the custodian only. */
export type CommentDraft = {
  readonly line: number
  readonly column: string
  readonly text: string
  readonly proposedText: string | null
  readonly target: string | null
  /** `YYYY-MM-DD`. */
  readonly sentOn: string | null
  readonly commenterKey: string | null
  readonly attributes: AttributeValues
  readonly answers: Readonly<Partial<Record<Use, 'yes' | 'no'>>>
  readonly vault: Readonly<Record<string, string>>
  /** The question that the text answers, as the file puts it. */
  readonly asked?: string | null
}

/** Why one text did not become a comment. `why` quotes no words of the row. */
export type LeftOut = {
  readonly line: number
  readonly column: string
  readonly outcome: 'empty' | 'duplicate' | 'refused'
  readonly why: string
}

/** What became of each text: `read` = `comments` + `empty` + `duplicates` + `refused`, over rows times comment columns. */
export type ImportAccount = {
  readonly rows: number
  readonly read: number
  readonly comments: number
  readonly empty: number
  readonly duplicates: number
  readonly refused: number
}

export type MappedTable = {
  readonly drafts: readonly CommentDraft[]
  readonly leftOut: readonly LeftOut[]
  readonly account: ImportAccount
}

/** What keeps a mapping from being applied; null when nothing does. */
export function faultOfMapping(header: readonly string[], { columns }: ColumnMapping): string | null {
  if (columns.length !== header.length)
    return `The table has ${header.length} columns, but ${columns.length} are described. Choose a meaning for each.`
  if (!columns.some(({ as }) => as === 'comment')) return 'Say which column holds the comments.'
  const twice = columns.find(
    ({ as }, nth) =>
      (['date', 'target', 'commenter', 'proposedText'] as string[]).includes(as) &&
      columns.findIndex((other) => other.as === as) < nth,
  )
  return twice ? `Two columns are mapped to ${spoken[twice.as]}. Keep one and drop the other.` : null
}

const spoken: Readonly<Record<ColumnMeaning['as'], string>> = {
  comment: 'the comment',
  proposedText: 'the proposed wording',
  target: 'the clause',
  date: 'the date',
  commenter: 'the commenter',
  attribute: 'an attribute',
  use: 'a permission',
  vault: 'the vault',
  drop: 'nothing',
}

/**
 * Reads rows as the mapping says: one comment per row and comment column. A row is never half read: a date, an answer
 * or an attribute that cannot be understood refuses its texts with the reason, since a permission must not be guessed.
 */
export function applyMapping(
  header: readonly string[],
  rows: readonly TableRow[],
  mapping: ColumnMapping,
  attributes: readonly AttributeDefinition[] = [],
): MappedTable {
  const reader = tableReader(header, mapping, attributes)
  const drafts: CommentDraft[] = []
  const leftOut: LeftOut[] = []
  for (const row of rows) {
    for (const outcome of reader.read(row)) {
      if ('outcome' in outcome) leftOut.push(outcome)
      else drafts.push(outcome)
    }
  }
  return { drafts, leftOut, account: reader.account() }
}

/** A question is context, and no more of it is kept than can be read at a glance. In UTF-16 units. */
const longestQuestion = 1000

function askedIn(question: string): string | null {
  const whole = question.trim()
  if (whole === '') return null
  return whole.length <= longestQuestion ? whole : `${whole.slice(0, longestQuestion).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/**
 * The same row by row, for tables too long to hold. It remembers only what duplicates are known by: `brief` shortens that, so
 * that a long table stays small in memory. `questions`: the words that whoever answered had before them, column by column; null for one that is not to be kept.
 */
export function tableReader(
  header: readonly string[],
  mapping: ColumnMapping,
  attributes: readonly AttributeDefinition[] = [],
  brief: (key: string) => string = (key) => key,
  questions: readonly (string | null)[] = header,
) {
  const seen = new Map<string, number>()
  const counts = { rows: 0, comments: 0, empty: 0, duplicate: 0, refused: 0 }

  function outcomeOf(row: TableRow, nth: number, meaning: ColumnMeaning & { as: 'comment' }): CommentDraft | LeftOut {
    const column = header[nth] ?? ''
    const left = (outcome: LeftOut['outcome'], why: string): LeftOut => ({ line: row.line, column, outcome, why })
    const raw = row.cells[nth] ?? ''
    const facts = factsOf(row.cells, header, mapping, attributes)
    if (raw.trim() === '' && (facts.proposedText ?? '').trim() === '') return left('empty', 'The cell is empty.')
    if (facts.fault !== null) return left('refused', facts.fault)

    const text = textAtTheDoor(raw.trim() === '' ? (facts.proposedText ?? '') : raw)
    const proposed = facts.proposedText === null ? null : textAtTheDoor(facts.proposedText)
    if (text.status === 'refused') return left('refused', text.why)
    if (proposed?.status === 'refused') return left('refused', proposed.why)

    const target = facts.target ?? meaning.target
    const identity = facts.commenterKey === null ? row.cells : [facts.commenterKey, target ?? '', text.text]
    const key = brief(JSON.stringify([nth, ...identity]))
    const earlier = seen.get(key)
    if (earlier !== undefined) return left('duplicate', `The same as line ${earlier}.`)
    seen.set(key, row.line)

    const { sentOn, commenterKey, values, answers, vault } = facts
    return {
      line: row.line,
      column,
      text: text.text,
      proposedText: proposed?.text ?? null,
      target,
      sentOn,
      commenterKey,
      attributes: values,
      answers,
      vault,
      asked: meaning.isAnswer ? askedIn(questions[nth] ?? '') : null,
    }
  }

  function read(row: TableRow): readonly (CommentDraft | LeftOut)[] {
    counts.rows += 1
    return mapping.columns.flatMap((meaning, nth) => {
      if (meaning.as !== 'comment') return []
      const outcome = outcomeOf(row, nth, meaning)
      counts['outcome' in outcome ? outcome.outcome : 'comments'] += 1
      return [outcome]
    })
  }

  function account(): ImportAccount {
    const { rows, comments, empty, duplicate, refused } = counts
    return { rows, read: comments + empty + duplicate + refused, comments, empty, duplicates: duplicate, refused }
  }
  return { read, account }
}
