import { setTimeout as sleep } from 'node:timers/promises'
import { redirect } from 'next/navigation'
import { faultOfMapping } from '@/lib/domain/comment/column-mapping'
import type { ColumnMapping } from '@/lib/domain/comment/column-meaning'
import type { ImportChoices } from '@/lib/domain/comment/import-account'
import { type ImportOutcome, importOutcome } from '@/lib/queries/imports'
import { answered, type FormState } from '@/lib/server/act'
import { type Call, liveCall } from '@/lib/server/call'
import { type AnyMember, admit, findMember } from '@/lib/server/member'
import { Refusal } from '@/lib/server/refusal'
import { readSession } from '@/lib/server/session'
import { dropSpooled, hashSpooled, spoolBody } from '@/lib/server/spool'
import { perform } from '@/lib/server/verb'
import { beginImport } from '@/lib/services/comment/begin-import'
import { MappingInput } from '@/lib/services/comment/import-input'
import { type ImportPreview, uploadedComments } from './import-preview'
import { workNextJob } from './work-jobs'

/** What a file looks like before anything is decided; refuses what cannot be read. */
export async function previewComments(member: AnyMember, bytes: Uint8Array, name = 'comments.csv'): Promise<ImportPreview> {
  admit(member, 'comment.import')
  const upload = await spoolBody(member, chunksOf(bytes), { declared: bytes.length, most: bytes.length, name })
  return uploadedComments(member, upload).finally(() => dropSpooled(member, upload))
}

/** Asks for an upload to be brought in as the choices say (the program's own guess when no mapping of a table is given). */
export async function beginImportOf(
  member: AnyMember,
  upload: string,
  choices: ImportChoices,
  call: Call,
): Promise<{ readonly importId: string; readonly jobId: string }> {
  admit(member, 'comment.import')
  const preview = await uploadedComments(member, upload, choices.sheet)
  const mapping = preview.kind === 'table' ? MappingInput.parse(choices.mapping ?? preview.mapping) : null
  const fault = preview.kind === 'table' && mapping ? faultOfMapping(preview.header, mapping) : null
  if (fault) throw new Refusal('input', fault)
  const fileHash = await hashSpooled(member, upload)
  const format = preview.kind
  const input = {
    fileHash,
    upload,
    format,
    of: preview.rows,
    choices: { mapping, sheet: choices.sheet, skip: [...choices.skip] },
  }
  return perform(beginImport, member, input, call)
}

/** The same from bytes, waiting for the end: works on it itself unless a worker was faster. Answers the account, or refuses as it ended. */
export async function importComments(
  member: AnyMember,
  bytes: Uint8Array,
  mapping: ColumnMapping | null,
  call: Call,
  name = 'comments.csv',
): Promise<ImportOutcome> {
  const custodian = admit(member, 'comment.import')
  if (bytes.length === 0) throw new Refusal('input', 'The file is empty. Choose another one.')
  const upload = await spoolBody(member, chunksOf(bytes), { declared: bytes.length, most: bytes.length, name })
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

/** The form under a preview: of a table a field per column, `column.0` and on; `skip[]` names rows that stay out, as `FILE:ROW`. */
export async function importCommentsDoor(form: FormData): Promise<FormState> {
  const slug = String(form.get('project') ?? '')
  const state = await answered(async () => {
    const session = await readSession()
    const member = session && (await findMember({ slug }, session.personId))
    if (!member) throw new Refusal('not-found', 'There is nothing here for you. Sign in again, or ask an editor.')
    const upload = String(form.get('upload') ?? '')
    const mapping = form.has('column.0') ? mappingOf(form) : null
    const sheet = Number(form.get('sheet') ?? 0)
    return beginImportOf(member, upload, { mapping, sheet: sheet > 0 ? sheet : undefined, skip: skippedIn(form) }, liveCall())
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
