import type { AttributeDefinition } from '@/lib/domain/comment/attributes'
import { type CommentDraft, faultOfMapping, type LeftOut, tableReader } from '@/lib/domain/comment/column-mapping'
import type { ColumnMapping } from '@/lib/domain/comment/column-meaning'
import type { IncomingRow, IncomingTable, TableEntry, TableFault } from '@/lib/domain/comment/incoming-file'
import { mendedRow } from '@/lib/domain/comment/ragged-row'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'
import { Refusal } from '@/lib/server/refusal'
import { importFrame } from '@/lib/services/comment/import-frame'
import { submissionOfRow } from '@/lib/services/comment/submission-of-row'
import { cutToGlance } from './cut-to-glance'

/** A row that a person should look at before it comes in or stays out. */
export type RowGlance = {
  readonly row: number
  readonly why: string
  /** Whether it stays out unless somebody takes it, comes in unless somebody leaves it out, or stays out whatever is said. */
  readonly is: 'out' | 'in' | 'refused' | 'broken'
  /** As it would be read: its first cells that are not empty, cut. Null where nothing can be read of it. */
  readonly cells: readonly { readonly name: string; readonly words: string }[] | null
  /** A quotation mark is to blame: it can be read again with those of this row as ordinary characters. */
  readonly isQuoting: boolean
}

/** Rows that are held against the mapping; the landing judges all. */
const judged = 5000

/** Looks at each row of a table once, in order; null where there is nothing to say. */
export async function rowJudge(
  custodian: Member<'comment.import'>,
  table: IncomingTable,
  mapping: ColumnMapping,
  attributes: readonly AttributeDefinition[],
  plain: readonly number[],
) {
  const frame = await frameOf(custodian)
  const place = frame && { ...frame, importId: '', today: new Date(0) }
  const reader = faultOfMapping(table.header, mapping) === null ? tableReader(table.header, mapping, attributes) : null
  const isPlain = new Set(plain)
  let rows = 0
  let last = 0

  function refusalOf(row: IncomingRow): string | null {
    if (!reader || rows > judged) return null
    last = row.line
    const texts = reader.read(row)
    const refused = texts.find((text): text is LeftOut => 'outcome' in text && text.outcome === 'refused')
    if (refused) return refused.why
    const drafts = texts
      .filter((text): text is CommentDraft => !('outcome' in text))
      .map((draft) => ({ ...draft, column: table.header.indexOf(draft.column) + 1 }))
    if (!place || drafts.length === 0) return null
    const read = { file: 1, row: row.line, channel: 'import' as const, drafts, cameAs: null }
    return submissionOfRow(place, read, row.line).refused[0]?.why ?? null
  }

  function look(entry: TableEntry): RowGlance | null {
    if (entry.kind === 'fault') return ofFault(entry.fault, mapping, table)
    const { row } = entry
    rows += 1
    const seen = { row: row.line, cells: glanced(row.cells, table.header), isQuoting: false }
    const refusal = refusalOf(row)
    if (refusal) return { ...seen, is: 'refused', why: refusal }
    const remarks = row.remarks.map(({ sentence }) => sentence)
    if (isPlain.has(row.line)) remarks.push('Its quotation marks are read as ordinary characters.')
    return remarks.length > 0 ? { ...seen, is: 'in', why: [...new Set(remarks)].join(' ') } : null
  }

  return { look, judgedTo: () => (rows > judged ? last : null) }
}

/** Without a description or a notice nothing can be landed, and nothing is held against their clauses and uses here. */
async function frameOf({ projectId }: Member<'comment.import'>) {
  try {
    return await importFrame(db(), projectId)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

function ofFault(fault: TableFault, mapping: ColumnMapping, { header, delimiter }: IncomingTable): RowGlance {
  const { line, is, sentence, cells, isQuoting = false } = fault
  return {
    row: line,
    why: sentence,
    is: is === 'broken' ? 'broken' : cells || is === 'empty' ? 'out' : 'refused',
    cells: cells ? glanced(mendedRow(cells, mapping, delimiter), header) : null,
    isQuoting,
  }
}

function glanced(cells: readonly string[], header: readonly string[]) {
  return cells
    .map((cell, nth) => ({ name: header[nth] ?? '', words: cutToGlance(cell.trim()) }))
    .filter(({ words }) => words !== '')
    .slice(0, 12)
}
