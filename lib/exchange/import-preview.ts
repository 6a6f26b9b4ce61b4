import type { AttributeDefinition } from '@/lib/domain/comment/attributes'
import type { ColumnMapping } from '@/lib/domain/comment/column-meaning'
import { guessImport } from '@/lib/domain/comment/guess-import'
import type { IncomingSheet, IncomingTable } from '@/lib/domain/comment/incoming-file'
import { attributesAsked } from '@/lib/queries/imports'
import { type AnyMember, admit } from '@/lib/server/member'
import { refuseBroken } from './import-rows'
import { incomingRows, openIncoming, type Readable } from './open-incoming'

export type TablePreview = {
  readonly kind: 'table'
  /** Null where the format leaves no choice. */
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly sheets: readonly IncomingSheet[]
  /** From 1; null for a table that is no workbook. */
  readonly sheet: number | null
  readonly header: readonly string[]
  readonly questions: readonly string[]
  readonly remarks: readonly string[]
  /** The first rows, for whoever brought the file: cells cut to what helps to recognise a column. */
  readonly sample: readonly (readonly string[])[]
  readonly rows: number
  readonly faults: readonly string[]
  readonly moreFaults: number
  readonly mapping: ColumnMapping
  readonly attributes: readonly AttributeDefinition[]
}

/** One letter, or one row of a table in an archive, as it will be brought in. */
export type LetterGlance = {
  readonly file: number
  readonly row: number
  readonly begins: string
  readonly comments: number
  readonly passages: number
  readonly wordings: number
  readonly apart: number
}

export type LettersPreview = {
  readonly kind: 'letters'
  readonly rows: number
  readonly comments: number
  readonly letters: readonly LetterGlance[]
  readonly moreLetters: number
  readonly remarks: readonly string[]
  readonly faults: readonly string[]
  readonly moreFaults: number
}

export type ImportPreview = TablePreview | LettersPreview

const shown = { rows: 4, letters: 120, faults: 8, glances: 200 }

/** What the file that was sent to the upload route looks like; words of it are shown to nobody else. */
export async function uploadedComments(member: AnyMember, upload: string, sheet?: number): Promise<ImportPreview> {
  const attributes = await attributesAsked(admit(member, 'comment.import'))
  const incoming = await openIncoming(member, upload, sheet)
  return incoming.kind === 'table' ? tablePreview(incoming, attributes) : lettersPreview(incoming, attributes)
}

async function tablePreview(table: IncomingTable, attributes: readonly AttributeDefinition[]): Promise<TablePreview> {
  const first: (readonly string[])[] = []
  const faults: string[] = []
  let rows = 0
  for await (const entry of table.entries) {
    if (entry.kind === 'fault') {
      refuseBroken(table, entry.fault)
      faults.push(entry.fault.sentence)
    } else {
      rows += 1
      if (first.length < 20) first.push(entry.row.cells)
      for (const { sentence } of entry.row.remarks) faults.push(`Row ${entry.row.line}: ${sentence}`)
    }
  }
  const { encoding, delimiter, sheets, header, questions, remarks } = table
  return {
    kind: 'table',
    ...{ encoding, delimiter, sheets, header, questions, remarks, rows, attributes },
    sheet: table.sheet === null ? null : sheets.findIndex(({ name }) => name === table.sheet) + 1,
    sample: first.slice(0, shown.rows).map((cells) => cells.map((cell) => cut(cell.trim()))),
    faults: faults.slice(0, shown.faults),
    moreFaults: Math.max(0, faults.length - shown.faults),
    mapping: guessImport(table, first, attributes),
  }
}

async function lettersPreview(
  incoming: Exclude<Readable, IncomingTable>,
  attributes: readonly AttributeDefinition[],
): Promise<LettersPreview> {
  const letters: LetterGlance[] = []
  const faults: string[] = []
  const counts = { rows: 0, comments: 0, letters: 0 }
  for await (const { row, left } of incomingRows(incoming, null, attributes)) {
    counts.rows += 1
    for (const { file, row: at, outcome, why } of left)
      if (outcome !== 'apart') faults.push(`${incoming.kind === 'bundle' ? `File ${file}, ` : ''}${at}: ${why}`)
    const [first] = row?.drafts ?? []
    if (!row || !first) continue
    counts.comments += row.drafts.length
    counts.letters += 1
    if (letters.length >= shown.glances) continue
    letters.push({
      ...{ file: row.file, row: row.row, begins: cut(first.text.replace(/\s+/g, ' ').trim()), comments: row.drafts.length },
      passages: row.drafts.filter(({ quote }) => quote).length,
      wordings: row.drafts.filter(({ proposedText }) => proposedText !== null).length,
      apart: left.filter(({ outcome }) => outcome === 'apart').length,
    })
  }
  return {
    kind: 'letters',
    ...{ rows: counts.rows, comments: counts.comments, letters, remarks: incoming.remarks },
    moreLetters: counts.letters - letters.length,
    faults: faults.slice(0, shown.faults),
    moreFaults: Math.max(0, faults.length - shown.faults),
  }
}

function cut(cell: string): string {
  return cell.length > shown.letters ? `${cell.slice(0, shown.letters).replace(/[\uD800-\uDBFF]$/, '')}…` : cell
}
