import type { AttributeDefinition } from '@/lib/domain/comment/attributes'
import type { ColumnMapping } from '@/lib/domain/comment/column-meaning'
import { guessImport } from '@/lib/domain/comment/guess-import'
import type { IncomingSheet, IncomingTable } from '@/lib/domain/comment/incoming-file'
import { fitMapping } from '@/lib/domain/comment/mapping-file'
import { attributesAsked } from '@/lib/queries/imports'
import { type SavedMapping, savedMappings } from '@/lib/queries/saved-mappings'
import { type AnyMember, admit, type Member } from '@/lib/server/member'
import { keepableQuestions, refuseBroken } from './import-rows'
import { cut, type LettersPreview, lettersPreview } from './letters-preview'
import { openIncoming } from './open-incoming'

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
  /** As it was guessed, or as a saved mapping says: the one in `chosen`, by its id. */
  readonly mapping: ColumnMapping
  readonly saved: readonly SavedMapping[]
  readonly chosen: string | null
  /** Why the saved mapping that was asked for is not the one shown; null when it is. */
  readonly misfit: string | null
  readonly attributes: readonly AttributeDefinition[]
}

export type ImportPreview = TablePreview | LettersPreview

const shown = { rows: 4, faults: 8 }

export type PreviewChoice = {
  /** Which sheet of a workbook, from 1. */
  readonly sheet?: number | undefined
  /** The id of a saved mapping, or `guess` for none; without it, the newest saved one that was made for this header. */
  readonly mapping?: string | undefined
}

/** What the file that was sent to the upload route looks like; words of it are shown to nobody else. */
export async function uploadedComments(member: AnyMember, upload: string, choice: PreviewChoice = {}): Promise<ImportPreview> {
  const custodian = admit(member, 'comment.import')
  const attributes = await attributesAsked(custodian)
  const incoming = await openIncoming(member, upload, choice.sheet)
  return incoming.kind === 'table'
    ? tablePreview(custodian, incoming, attributes, choice.mapping)
    : lettersPreview(custodian, incoming, attributes)
}

async function tablePreview(
  custodian: Member<'comment.import'>,
  table: IncomingTable,
  attributes: readonly AttributeDefinition[],
  wanted: string | undefined,
): Promise<TablePreview> {
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
  const { encoding, delimiter, sheets, header, questions } = table
  const remarks = [...table.remarks, ...questionRemarks(table)]
  return {
    kind: 'table',
    ...{ encoding, delimiter, sheets, header, questions, remarks, rows, attributes },
    sheet: table.sheet === null ? null : sheets.findIndex(({ name }) => name === table.sheet) + 1,
    sample: first.slice(0, shown.rows).map((cells) => cells.map((cell) => cut(cell.trim()))),
    faults: faults.slice(0, shown.faults),
    moreFaults: Math.max(0, faults.length - shown.faults),
    ...(await mappingFor(custodian, table, first, attributes, wanted)),
  }
}

function questionRemarks(table: IncomingTable): readonly string[] {
  return keepableQuestions(table).flatMap((question, nth) =>
    question === null
      ? [`The question of column ${nth + 1} holds an address or a number. It is not kept with the comments.`]
      : [],
  )
}

async function mappingFor(
  custodian: Member<'comment.import'>,
  table: IncomingTable,
  sample: readonly (readonly string[])[],
  attributes: readonly AttributeDefinition[],
  wanted: string | undefined,
): Promise<Pick<TablePreview, 'mapping' | 'saved' | 'chosen' | 'misfit'>> {
  const saved = await savedMappings(custodian, table.header)
  const guess = { mapping: guessImport(table, sample, attributes), saved, chosen: null, misfit: null }
  const one = wanted === undefined ? saved.find(({ fits }) => fits) : saved.find(({ id }) => id === wanted)
  if (!one) return guess
  const fitted = fitMapping(table.header, one.mapping, attributes)
  return fitted.status === 'fits' ? { ...guess, mapping: fitted.mapping, chosen: one.id } : { ...guess, misfit: fitted.why }
}
