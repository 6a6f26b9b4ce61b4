import type { AttributeDefinition } from '@/lib/domain/comment/attributes'
import type { ColumnMapping } from '@/lib/domain/comment/column-meaning'
import { guessImport } from '@/lib/domain/comment/guess-import'
import type { IncomingSheet, IncomingTable } from '@/lib/domain/comment/incoming-file'
import { fitMapping } from '@/lib/domain/comment/mapping-file'
import { type SavedMapping, savedMappings } from '@/lib/queries/saved-mappings'
import type { Member } from '@/lib/server/member'
import { cutToGlance } from './cut-to-glance'
import { keepableQuestions, refuseBroken } from './import-rows'
import { lookedAhead } from './open-incoming'
import { type RowGlance, rowJudge } from './row-glance'

export type TablePreview = {
  readonly kind: 'table'
  /** Null where the format leaves no choice. */
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly sheets: readonly IncomingSheet[]
  /** From 1; null for a table that is no workbook. */
  readonly sheet: number | null
  /** Lines whose rows are read with their quotation marks as ordinary characters. */
  readonly plain: readonly number[]
  readonly header: readonly string[]
  readonly questions: readonly string[]
  readonly remarks: readonly string[]
  /** The first rows, for whoever brought the file: cells cut to what helps to recognise a column. */
  readonly sample: readonly (readonly string[])[]
  readonly rows: number
  /** Rows that a person should look at, the first of them, in the order of the file. */
  readonly glances: readonly RowGlance[]
  readonly moreGlances: number
  /** Rows from this one on were counted, and not held against the mapping; null when all were. */
  readonly judgedTo: number | null
  /** As it was guessed, or as a saved mapping says: the one in `chosen`, by its id. */
  readonly mapping: ColumnMapping
  readonly saved: readonly SavedMapping[]
  readonly chosen: string | null
  /** Why the saved mapping that was asked for is not the one shown; null when it is. */
  readonly misfit: string | null
  readonly attributes: readonly AttributeDefinition[]
}

export type PreviewChoice = {
  /** Which sheet of a workbook, from 1. */
  readonly sheet?: number | undefined
  readonly plain?: readonly number[] | undefined
  /** The id of a saved mapping, or `guess` for none; without it, the newest saved one that was made for this header. */
  readonly mapping?: string | undefined
}

const shown = { rows: 4, glances: 200 }

/** One walk through the table: its first rows for the eye, faults and refusals of a bounded part, and how many rows there are. */
export async function tablePreview(
  custodian: Member<'comment.import'>,
  table: IncomingTable,
  attributes: readonly AttributeDefinition[],
  { mapping: wanted, plain = [] }: PreviewChoice,
): Promise<TablePreview> {
  const { ahead, all } = await lookedAhead(table.entries)
  const chosen = await mappingFor(custodian, table, ahead, attributes, wanted)
  const judge = await rowJudge(custodian, table, chosen.mapping, attributes, plain)
  const glances: RowGlance[] = []
  const remarks = [...table.remarks, ...questionRemarks(table)]
  const counts = { rows: 0, glances: 0 }
  for await (const entry of all) {
    if (entry.kind === 'fault') refuseBroken(table, entry.fault)
    if (entry.kind === 'fault' && entry.fault.is === 'told') {
      if (remarks.length < 20) remarks.push(entry.fault.sentence)
      continue
    }
    if (entry.kind === 'row') counts.rows += 1
    const glance = judge.look(entry)
    if (!glance) continue
    counts.glances += 1
    if (glances.length < shown.glances) glances.push(glance)
  }
  const { encoding, delimiter, sheets, header, questions } = table
  return {
    kind: 'table',
    ...{ encoding, delimiter, sheets, header, questions, remarks, attributes, plain, glances },
    ...{ rows: counts.rows, moreGlances: counts.glances - glances.length, judgedTo: judge.judgedTo() },
    sheet: table.sheet === null ? null : sheets.findIndex(({ name }) => name === table.sheet) + 1,
    sample: ahead.slice(0, shown.rows).map((cells) => cells.map((cell) => cutToGlance(cell.trim()))),
    ...chosen,
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
