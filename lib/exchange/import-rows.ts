import { createHash } from 'node:crypto'
import type { AttributeDefinition } from '@/lib/domain/comment/attributes'
import { faultOfMapping, type LeftOut, tableReader } from '@/lib/domain/comment/column-mapping'
import type { ColumnMapping } from '@/lib/domain/comment/column-meaning'
import type { LeftOutLine } from '@/lib/domain/comment/import-account'
import type { IncomingTable, TableEntry, TableFault } from '@/lib/domain/comment/incoming-file'
import { mendedRow } from '@/lib/domain/comment/ragged-row'
import { findIdentifiers } from '@/lib/language/identifiers'
import { Refusal } from '@/lib/server/refusal'
import type { ReadRow } from '@/lib/services/comment/submission-of-row'

/** What became of one row of a file: texts to bring in, and texts that were left out. */
export type RowRead = { readonly row: ReadRow | null; readonly left: readonly LeftOutLine[] }

/** Row by row as the mapping says, with flat memory. A workbook or document that breaks off is refused whole. */
export async function* tableRows(
  table: IncomingTable,
  mapping: ColumnMapping,
  attributes: readonly AttributeDefinition[],
  file = 1,
  taken: ReadonlySet<number> = new Set(),
): AsyncGenerator<RowRead> {
  const wrong = faultOfMapping(table.header, mapping)
  if (wrong) throw new Refusal('input', wrong)

  const reader = tableReader(table.header, mapping, attributes, brief, keepableQuestions(table))
  const columnOf = new Map(table.header.map((name, nth) => [name, nth + 1]))
  for await (const read of table.entries) {
    const entry = takenAsRow(read, mapping, table.delimiter, taken)
    if (entry.kind === 'fault') {
      refuseBroken(table, entry.fault)
      if (entry.fault.is !== 'told') yield { row: null, left: [{ ...lineOfFault(entry.fault), file }] }
      continue
    }
    const texts = reader.read(entry.row)
    const drafts = texts.flatMap((text) => ('outcome' in text ? [] : [{ ...text, column: columnOf.get(text.column) ?? 0 }]))
    const left = texts.flatMap((text) => ('outcome' in text ? [{ ...lineOf(text, table.header, columnOf), file }] : []))
    const row = { file, row: entry.row.line, channel: 'import' as const, drafts, cameAs: null }
    yield { row: drafts.length > 0 ? row : null, left }
  }
}

/** Questions go with comments to coders and into releases: one that holds somebody's address or number stays behind, as null. */
export function keepableQuestions({ questions }: Pick<IncomingTable, 'questions'>): readonly (string | null)[] {
  return questions.map((question) => (findIdentifiers(question).some(({ tier }) => tier === 'auto') ? null : question))
}

/** A row with more or fewer cells than columns that a person takes stands as it was shown to them. */
function takenAsRow(entry: TableEntry, mapping: ColumnMapping, delimiter: string | null, taken: ReadonlySet<number>): TableEntry {
  if (entry.kind === 'row' || !entry.fault.cells || !taken.has(entry.fault.line)) return entry
  const { line, row, cells } = entry.fault
  return { kind: 'row', row: { line, row: row ?? line, cells: mendedRow(cells, mapping, delimiter), remarks: [] } }
}

export function refuseBroken({ format }: IncomingTable, { is, sentence }: TableFault): void {
  if (is === 'broken' && format !== 'csv' && format !== 'tsv') throw new Refusal('input', sentence)
}

/** What duplicates of a long table are known by: 96 bits of a hash, in memory only. */
function brief(key: string): string {
  // Of its own bytes: a slice of a longer string would keep the longer one.
  return createHash('sha256').update(key).digest().toString('latin1', 0, 12)
}

function lineOfFault({ line, is, sentence }: TableFault): LeftOutLine {
  return { file: 1, row: line, column: 0, outcome: is === 'empty' ? 'empty' : 'refused', why: sentence }
}

/** The account is kept, and in a table without column names the first row is somebody's words: columns go by number in it. */
function lineOf(left: LeftOut, header: readonly string[], columnOf: ReadonlyMap<string, number>): LeftOutLine {
  const why = header.reduce((sentence, name, nth) => sentence.replaceAll(`"${name}"`, String(nth + 1)), left.why)
  return { file: 1, row: left.line, column: columnOf.get(left.column) ?? 0, outcome: left.outcome, why }
}
