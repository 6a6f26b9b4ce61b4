import { type AttributeDefinition, type AttributeValues, readAttributes } from './attributes'
import type { ColumnMapping } from './column-meaning'
import { readSentOn } from './sent-on'
import type { Use } from './uses'

/** All that a row says beside its comments; `fault` is the first thing in it that could not be understood. */
export type RowFacts = {
  readonly proposedText: string | null
  readonly target: string | null
  readonly sentOn: string | null
  readonly commenterKey: string | null
  readonly values: AttributeValues
  readonly answers: Readonly<Partial<Record<Use, 'yes' | 'no'>>>
  readonly vault: Readonly<Record<string, string>>
  readonly fault: string | null
}

const yes = new Set([
  'yes',
  'y',
  'true',
  '1',
  'x',
  '✓',
  '✔',
  'ok',
  'agree',
  'agreed',
  'i agree',
  'i consent',
  'consent',
  'ja',
  'oui',
  'sí',
  'si',
  'sim',
])
const no = new Set([
  'no',
  'n',
  'false',
  '0',
  'disagree',
  'i do not agree',
  'i do not consent',
  'do not use',
  'object',
  'objected',
  'nein',
  'non',
  'não',
])

/** The word of an answer in a table; null when it is neither a yes nor a no. */
export function readAnswer(written: string): 'yes' | 'no' | null {
  const folded = written
    .normalize('NFKC')
    .trim()
    .replace(/[.!]+$/, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()
  if (yes.has(folded)) return 'yes'
  return no.has(folded) ? 'no' : null
}

/** Reads the columns of a row that are not comments, as the mapping says. An empty cell says nothing. */
export function factsOf(
  cells: readonly string[],
  header: readonly string[],
  { columns, dateOrder }: ColumnMapping,
  attributes: readonly AttributeDefinition[],
): RowFacts {
  let proposedText: string | null = null
  let target: string | null = null
  let sentOn: string | null = null
  let commenterKey: string | null = null
  let fault: string | null = null
  const asked: Record<string, string> = {}
  const answers: Partial<Record<Use, 'yes' | 'no'>> = {}
  const vault: Record<string, string> = {}

  for (const [nth, meaning] of columns.entries()) {
    const cell = cells[nth] ?? ''
    const column = header[nth] ?? ''
    if (cell.trim() === '') continue
    switch (meaning.as) {
      case 'proposedText':
        proposedText = cell
        break
      case 'target':
        target = cell.trim()
        break
      case 'commenter':
        commenterKey = cell.trim()
        break
      case 'vault':
        vault[column] = cell
        break
      case 'attribute':
        asked[meaning.key] = cell
        break
      case 'date':
        sentOn = readSentOn(cell, dateOrder)
        if (sentOn === null)
          fault ??= `The column "${column}" holds no date that can be read. Write it as 2026-03-31, or drop the column.`
        break
      case 'use': {
        const answer = readAnswer(cell)
        if (answer === null)
          fault ??= `The column "${column}" holds neither yes nor no. A permission is never guessed: write one of them, or leave it empty.`
        else answers[meaning.use] = answer
        break
      }
      case 'comment':
      case 'drop':
        break
      default:
        meaning satisfies never
    }
  }

  const reading = readAttributes(attributes, asked)
  if (reading.status === 'refused') fault ??= reading.faults[0]?.why ?? null
  return {
    proposedText,
    target,
    sentOn,
    commenterKey,
    values: reading.status === 'ok' ? reading.values : {},
    answers,
    vault,
    fault,
  }
}
