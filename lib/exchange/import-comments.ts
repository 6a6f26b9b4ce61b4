import { setTimeout as sleep } from 'node:timers/promises'
import { redirect } from 'next/navigation'
import type { AttributeDefinition } from '@/lib/domain/comment/attributes'
import { faultOfMapping } from '@/lib/domain/comment/column-mapping'
import { type ColumnMapping, guessMapping } from '@/lib/domain/comment/column-meaning'
import type { ImportChoices } from '@/lib/domain/comment/import-account'
import { attributesAsked, type ImportOutcome, importOutcome } from '@/lib/queries/imports'
import { answered, type FormState } from '@/lib/server/act'
import { type Call, liveCall } from '@/lib/server/call'
import { type AnyMember, admit, findMember } from '@/lib/server/member'
import { Refusal } from '@/lib/server/refusal'
import { readSession } from '@/lib/server/session'
import { dropSpooled, hashSpooled, spoolBody, streamSpooled } from '@/lib/server/spool'
import { perform } from '@/lib/server/verb'
import { beginImport } from '@/lib/services/comment/begin-import'
import { MappingInput } from '@/lib/services/comment/import-input'
import { openTable } from './import-rows'
import { workNextJob } from './work-jobs'

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
  return previewOf(member, chunksOf(bytes))
}

async function previewOf(member: AnyMember, chunks: AsyncIterable<Uint8Array>): Promise<TablePreview> {
  const attributes = await attributesAsked(admit(member, 'comment.import'))
  const table = await openTable(chunks)
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

/** What the file that was sent to the upload route looks like; words of it are shown to nobody else. */
export async function uploadedComments(member: AnyMember, upload: string): Promise<TablePreview> {
  return previewOf(member, await streamSpooled(member, upload))
}

/** Asks for an upload to be brought in as the choices say (the program's own guess when no mapping is given). */
export async function beginImportOf(
  member: AnyMember,
  upload: string,
  choices: ImportChoices,
  call: Call,
): Promise<{ readonly importId: string; readonly jobId: string }> {
  admit(member, 'comment.import')
  const preview = await uploadedComments(member, upload)
  const mapping = MappingInput.parse(choices.mapping ?? preview.mapping)
  const fault = faultOfMapping(preview.header, mapping)
  if (fault) throw new Refusal('input', fault)
  const fileHash = await hashSpooled(member, upload)
  const input = { fileHash, upload, format: 'table' as const, of: preview.rows, choices: { mapping, skip: [...choices.skip] } }
  return perform(beginImport, member, input, call)
}

/** The same from bytes, waiting for the end: works on it itself unless a worker was faster. Answers the account, or refuses as it ended. */
export async function importComments(
  member: AnyMember,
  bytes: Uint8Array,
  mapping: ColumnMapping | null,
  call: Call,
): Promise<ImportOutcome> {
  const custodian = admit(member, 'comment.import')
  if (bytes.length === 0) throw new Refusal('input', 'The file is empty. Export it again and choose CSV.')
  const upload = await spoolBody(member, chunksOf(bytes), { declared: bytes.length, most: bytes.length })
  const begun = await beginImportOf(member, upload, { mapping, skip: [] }, call).catch(async (error) => {
    await dropSpooled(member, upload)
    throw error
  })
  await workNextJob(begun.jobId)
  for (;;) {
    const outcome = await importOutcome(custodian, begun.importId)
    if (outcome?.state === 'landed') return outcome
    if (outcome?.state !== 'working') throw new Refusal('input', outcome?.why ?? 'The import ended, and nothing was brought in.')
    await sleep(200)
  }
}

/** The mapping form: a field per column, `column.0` and on; `skip[]` names rows that stay out, as `FILE:ROW`. */
export async function importCommentsDoor(form: FormData): Promise<FormState> {
  const slug = String(form.get('project') ?? '')
  const state = await answered(async () => {
    const session = await readSession()
    const member = session && (await findMember({ slug }, session.personId))
    if (!member) throw new Refusal('not-found', 'There is nothing here for you. Sign in again, or ask an editor.')
    const upload = String(form.get('upload') ?? '')
    return beginImportOf(member, upload, { mapping: mappingOf(form), skip: skippedIn(form) }, liveCall())
  })
  if (state.status === 'done') redirect(`/p/${slug}/comments/import#imports`)
  return state
}

function skippedIn(form: FormData) {
  return form.getAll('skip[]').flatMap((place) => {
    const [, file, row] = /^(\d{1,6}):(\d{1,9})$/.exec(String(place)) ?? []
    return file && row ? [{ file: Number(file), row: Number(row) }] : []
  })
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

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1 << 20) yield bytes.subarray(at, at + (1 << 20))
}

function cut(cell: string): string {
  return cell.length > shown.letters ? `${cell.slice(0, shown.letters).replace(/[\uD800-\uDBFF]$/, '')}…` : cell
}
