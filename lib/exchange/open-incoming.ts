import type { AttributeDefinition } from '@/lib/domain/comment/attributes'
import { faultOfMapping } from '@/lib/domain/comment/column-mapping'
import type { ColumnMapping } from '@/lib/domain/comment/column-meaning'
import { guessImport } from '@/lib/domain/comment/guess-import'
import type { ImportChoices, RowPlace } from '@/lib/domain/comment/import-account'
import type { Incoming, IncomingTable, TableEntry } from '@/lib/domain/comment/incoming-file'
import { inOrder } from '@/lib/formats/incoming-text'
import { readIncoming } from '@/lib/formats/read-incoming'
import type { AnyMember } from '@/lib/server/member'
import { Refusal } from '@/lib/server/refusal'
import { nameOfSpooled, streamSpooled } from '@/lib/server/spool'
import { letterRows } from './import-letters'
import { type RowRead, tableRows } from './import-rows'

export type Readable = Exclude<Incoming, { kind: 'refused' }>

type Opening = Pick<ImportChoices, 'sheet' | 'plain'>

/** An upload as what it is; `sheet` counts from 1. Refuses in a sentence what cannot be read. */
export async function openIncoming(member: AnyMember, upload: string, { sheet, plain }: Opening = {}): Promise<Readable> {
  const name = (await nameOfSpooled(member, upload)) ?? 'comments.csv'
  const open = async (wanted?: string) =>
    readIncoming(await streamSpooled(member, upload), name, {
      ...(wanted !== undefined && { sheet: wanted }),
      plainLines: new Set(plain),
    })
  const first = await open()
  if (first.kind === 'refused') throw new Refusal('input', first.why)
  if (sheet === undefined || first.kind !== 'table') return first
  const wanted = first.sheets[sheet - 1]
  if (!wanted) throw new Refusal('input', 'There is no such sheet in this workbook. Choose the file again.')
  if (wanted.name === first.sheet) return first
  const other = await open(wanted.name)
  if (other.kind === 'refused') throw new Refusal('input', other.why)
  return other
}

/** A table in an archive with what its columns were taken for; `fault` says why none of it can be read. */
export type GuessedTable = {
  readonly file: number
  readonly table: IncomingTable
  readonly mapping: ColumnMapping
  readonly fault: string | null
}

/** All rows and letters of a file in order. In an account, a letter beside the table of file k of n stands as file n + k. */
export async function* incomingRows(
  incoming: Readable,
  mapping: ColumnMapping | null,
  attributes: readonly AttributeDefinition[],
  { onTable = () => {}, take = [] }: { onTable?: (guessed: GuessedTable) => void; take?: readonly RowPlace[] | undefined } = {},
): AsyncGenerator<RowRead> {
  const files = incoming.kind === 'bundle' ? incoming.files.map((one) => one.incoming) : [incoming]
  const seen = new Set<string>()
  for (const [nth, one] of files.entries()) {
    const file = nth + 1
    if (one.kind === 'refused') yield { row: null, left: [{ file, row: 1, column: 0, outcome: 'refused', why: one.why }] }
    else if (one.kind === 'letters') {
      const channel = one.format === 'eml' || one.format === 'mbox' ? 'mail' : 'letter'
      const place = { file, channel, isBesideTable: false, isCopy: one.format === 'docx' } as const
      yield* remarked(one.remarks, letterRows(one.entries, place, seen), file)
    } else {
      if (incoming.kind === 'bundle') yield* remarked(one.remarks, bundledTable(one, attributes, file, onTable), file)
      else if (mapping) yield* tableRows(one, mapping, attributes, file, new Set(take.map(({ row }) => row)))
      else throw new Refusal('input', 'Say what each column of the table holds.')
      const beside = inOrder(one.beside.map((letter) => ({ kind: 'letter' as const, letter })))
      yield* letterRows(beside, { file: files.length + file, channel: 'letter', isBesideTable: true, isCopy: true }, seen)
    }
  }
}

/** What was noticed about a whole file stands with the first that was read of it. */
async function* remarked(remarks: readonly string[], reads: AsyncIterable<RowRead>, file: number): AsyncGenerator<RowRead> {
  let left = remarks.map((why) => ({ file, row: 0, column: 0, outcome: 'remark' as const, why }))
  for await (const read of reads) {
    yield left.length === 0 ? read : { ...read, left: [...left, ...read.left] }
    left = []
  }
}

/** Nobody describes the columns of a table in an archive: the guess counts, or each of its rows is refused. */
async function* bundledTable(
  table: IncomingTable,
  attributes: readonly AttributeDefinition[],
  file: number,
  onTable: (guessed: GuessedTable) => void,
): AsyncGenerator<RowRead> {
  const { ahead, all } = await lookedAhead(table.entries)
  const mapping = guessImport(table, ahead, attributes)
  const fault = faultOfMapping(table.header, mapping)
  onTable({ file, table, mapping, fault })
  if (!fault) return yield* tableRows({ ...table, entries: all }, mapping, attributes, file)
  const why = `${fault} Bring this table as a file of its own.`
  for await (const entry of all)
    if (entry.kind === 'row') yield { row: null, left: [{ file, row: entry.row.line, column: 0, outcome: 'refused', why }] }
}

/** The first 20 rows for a guess, and all entries again from the first. */
export async function lookedAhead(entries: AsyncIterable<TableEntry>) {
  const rest = entries[Symbol.asyncIterator]()
  const held: TableEntry[] = []
  const ahead: (readonly string[])[] = []
  while (ahead.length < 20) {
    const next = await rest.next()
    if (next.done) break
    held.push(next.value)
    if (next.value.kind === 'row') ahead.push(next.value.row.cells)
  }
  async function* all(): AsyncGenerator<TableEntry> {
    yield* held
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  }
  return { ahead, all: all() }
}
