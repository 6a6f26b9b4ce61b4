import { createHash } from 'node:crypto'
import { redirect } from 'next/navigation'
import type { AttributeDefinition } from '@/lib/domain/comment/attributes'
import { faultOfMapping, tableReader } from '@/lib/domain/comment/column-mapping'
import { type ColumnMapping, guessMapping } from '@/lib/domain/comment/column-meaning'
import { type CsvStream, streamCsv } from '@/lib/formats/csv'
import { attributesAsked } from '@/lib/queries/imports'
import { answered, type FormState } from '@/lib/server/act'
import { type Call, liveCall } from '@/lib/server/call'
import { type AnyMember, admit, findMember } from '@/lib/server/member'
import { Refusal } from '@/lib/server/refusal'
import { readSession } from '@/lib/server/session'
import { dropSpooled, readSpooled } from '@/lib/server/spool'
import { perform } from '@/lib/server/verb'
import { type LeftOutLine, MappingInput } from '@/lib/services/comment/import-input'
import { landImport } from '@/lib/services/comment/land-import'

export type TablePreview = {
  readonly encoding: string
  readonly delimiter: string
  readonly header: readonly string[]
  /** The first rows, for whoever brought the file: cells cut to what helps to recognise a column. */
  readonly sample: readonly (readonly string[])[]
  readonly rows: number
  readonly faults: readonly string[]
  readonly moreFaults: number
  readonly mapping: ColumnMapping
  readonly attributes: readonly AttributeDefinition[]
}

const shown = { rows: 4, letters: 120, faults: 8 }

/** What a table looks like before anything is decided; refuses what is no table. */
export async function previewComments(member: AnyMember, bytes: Uint8Array): Promise<TablePreview> {
  const attributes = await attributesAsked(admit(member, 'comment.import'))
  const table = await readTable(bytes)
  const first: (readonly string[])[] = []
  const faults: string[] = []
  let rows = 0
  for await (const entry of table.entries) {
    if (entry.kind === 'fault') faults.push(entry.fault.sentence)
    else {
      rows += 1
      if (first.length < 20) first.push(entry.row.cells)
    }
  }
  return {
    encoding: table.encoding,
    delimiter: table.delimiter,
    header: table.header,
    sample: first.slice(0, shown.rows).map((cells) => cells.map((cell) => cut(cell.trim()))),
    rows,
    faults: faults.slice(0, shown.faults),
    moreFaults: Math.max(0, faults.length - shown.faults),
    mapping: guessMapping(table.header, first, attributes),
    attributes,
  }
}

/** Reads the whole file as the mapping says (its own guess when none is given) and lands it. Answers the account. */
export async function importComments(member: AnyMember, bytes: Uint8Array, given: ColumnMapping | null, call: Call) {
  const custodian = admit(member, 'comment.import')
  const attributes = await attributesAsked(custodian)
  const mapping = given ?? (await previewComments(member, bytes)).mapping
  const table = await readTable(bytes)
  const fault = faultOfMapping(table.header, mapping)
  if (fault) throw new Refusal('input', fault)

  const reader = tableReader(table.header, mapping, attributes)
  const columnOf = (name: string) => table.header.indexOf(name) + 1
  const drafts = []
  const leftOut: LeftOutLine[] = []
  for await (const entry of table.entries) {
    if (entry.kind === 'fault') {
      const { line, is, sentence } = entry.fault
      if (is !== 'told') leftOut.push({ line, column: 1, outcome: is === 'empty' ? 'empty' : 'refused', why: sentence })
      continue
    }
    for (const read of reader.read(entry.row)) {
      if ('outcome' in read) leftOut.push({ ...read, column: columnOf(read.column), why: withoutNames(read.why, table.header) })
      else drafts.push({ ...read, column: columnOf(read.column) })
    }
  }
  const input = {
    fileHash: createHash('sha256').update(bytes).digest('hex'),
    format: 'csv' as const,
    mapping: MappingInput.parse(mapping),
    rows: reader.account().rows + leftOut.filter(({ why }) => /left out\.$|nothing was read/.test(why)).length,
    drafts: drafts.map(({ attributes: values, answers, vault, ...draft }) => ({
      ...draft,
      attributes: { ...values },
      answers: { ...answers },
      vault: { ...vault },
    })),
    leftOut,
  }
  return perform(landImport, member, input, call)
}

/** The file that was sent to the upload route; words of it are shown to nobody else. */
export async function uploadedComments(member: AnyMember, upload: string): Promise<TablePreview> {
  return previewComments(member, await readSpooled(member, upload))
}

/** The mapping form: a field per column, `column.0` and on. The upload is gone once it has landed. */
export async function importCommentsDoor(form: FormData): Promise<FormState> {
  const slug = String(form.get('project') ?? '')
  const state = await answered(async () => {
    const session = await readSession()
    const member = session && (await findMember({ slug }, session.personId))
    if (!member) throw new Refusal('not-found', 'There is nothing here for you. Sign in again, or ask an editor.')
    const upload = String(form.get('upload') ?? '')
    const bytes = await readSpooled(member, upload)
    const account = await importComments(member, bytes, mappingOf(form), liveCall())
    await dropSpooled(member, upload)
    return account
  })
  if (state.status === 'done') redirect(`/p/${slug}/comments/import#imports`)
  return state
}

function mappingOf(form: FormData): ColumnMapping {
  const columns = []
  for (let nth = 0; form.has(`column.${nth}`); nth++) columns.push(meaningOf(String(form.get(`column.${nth}`))))
  const parsed = MappingInput.safeParse({ columns, dateOrder: form.get('dateOrder') ?? 'day-first' })
  if (!parsed.success)
    throw new Refusal('input', 'One column has a meaning that is not offered. Reload the page and choose again.')
  return parsed.data
}

function meaningOf(chosen: string) {
  const [as, rest] = [chosen.split(':')[0] ?? '', chosen.split(':')[1] ?? null]
  if (as === 'comment') return { as, target: rest }
  if (as === 'attribute') return { as, key: rest }
  return as === 'use' ? { as, use: rest } : { as }
}

async function readTable(bytes: Uint8Array): Promise<Extract<CsvStream, { status: 'reading' }>> {
  const table = await streamCsv(chunksOf(bytes))
  if (table.status === 'refused') throw new Refusal('input', table.why)
  return table
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1 << 20) yield bytes.subarray(at, at + (1 << 20))
}

/** The account is kept, and in a table without column names the first row is somebody's words: columns go by number in it. */
function withoutNames(why: string, header: readonly string[]): string {
  return header.reduce((sentence, name, nth) => sentence.replaceAll(`"${name}"`, String(nth + 1)), why)
}

function cut(cell: string): string {
  return cell.length > shown.letters ? `${cell.slice(0, shown.letters).replace(/[\uD800-\uDBFF]$/, '')}…` : cell
}
