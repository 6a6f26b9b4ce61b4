import { setTimeout as sleep } from 'node:timers/promises'
import { redirect } from 'next/navigation'
import { faultOfMapping } from '@/lib/domain/comment/column-mapping'
import type { ColumnMapping } from '@/lib/domain/comment/column-meaning'
import type { ImportChoices, RowPlace } from '@/lib/domain/comment/import-account'
import { type LetterAnswers, mayKeepLetters } from '@/lib/domain/comment/letter-answers'
import { fitMapping, type MappingFile } from '@/lib/domain/comment/mapping-file'
import { type ImportOutcome, importOutcome } from '@/lib/queries/imports'
import { answered, type FormState } from '@/lib/server/act'
import { type Call, liveCall } from '@/lib/server/call'
import { type AnyMember, admit, findMember } from '@/lib/server/member'
import { Refusal } from '@/lib/server/refusal'
import { readSession } from '@/lib/server/session'
import { dropSpooled, hashSpooled, spoolBody } from '@/lib/server/spool'
import { perform } from '@/lib/server/verb'
import { beginImport } from '@/lib/services/comment/begin-import'
import { type ImportPreview, uploadedComments } from './import-preview'
import { answersIn } from './letter-answers-in'
import type { LettersPreview } from './letters-preview'
import { mappingOf, saveMappingDoor } from './mapping-doors'
import type { TablePreview } from './table-preview'
import { workNextJob } from './work-jobs'

/** What a file looks like before anything is decided; refuses what cannot be read. */
export async function previewComments(member: AnyMember, bytes: Uint8Array, name = 'comments.csv'): Promise<ImportPreview> {
  admit(member, 'comment.import')
  const upload = await spoolBody(member, chunksOf(bytes), { declared: bytes.length, most: bytes.length, name })
  return uploadedComments(member, upload).finally(() => dropSpooled(member, upload))
}

type Asked = Omit<ImportChoices, 'mapping'> & { readonly mapping: MappingFile | null }

/** Asks for an upload to be brought in as the choices say; without a mapping of a table, as its preview would show it. */
export async function beginImportOf(
  member: AnyMember,
  upload: string,
  choices: Asked,
  call: Call,
): Promise<{ readonly importId: string; readonly jobId: string }> {
  admit(member, 'comment.import')
  const preview = await uploadedComments(member, upload, { sheet: choices.sheet, plain: choices.plain })
  const mapping = preview.kind === 'table' ? fittedTo(preview, choices.mapping ?? preview.mapping) : null
  const fileHash = await hashSpooled(member, upload)
  const format = preview.kind
  const input = {
    fileHash,
    upload,
    format,
    of: preview.rows,
    choices: {
      mapping: mapping && { ...mapping, columns: [...mapping.columns] },
      ...{ sheet: choices.sheet, skip: [...choices.skip], take: [...(choices.take ?? [])], plain: [...(choices.plain ?? [])] },
      skipFiles: [...(choices.skipFiles ?? [])],
      answers: choices.answers ?? null,
    },
  }
  if (preview.kind === 'letters') refuseUnanswered(preview, choices)
  return perform(beginImport, member, input, call)
}

/** Said before anything is read: letters have no column with answers, and tables beside them may. */
function refuseUnanswered({ uses, tables }: LettersPreview, { answers }: Asked): void {
  if (tables.length > 0 || mayKeepLetters(uses, answers?.given)) return
  throw new Refusal(
    'input',
    'The notice asks before anything is done with a comment, and nobody said yes to the revision or to research. Enter what the writers of these letters answered.',
  )
}

function fittedTo({ header, attributes }: TablePreview, wanted: MappingFile): ColumnMapping {
  const fitted = fitMapping(header, wanted, attributes)
  if (fitted.status === 'refused') throw new Refusal('input', fitted.why)
  const fault = faultOfMapping(header, fitted.mapping)
  if (fault) throw new Refusal('input', fault)
  return fitted.mapping
}

/** The same from a file that is held already. */
export async function importComments(
  member: AnyMember,
  bytes: Uint8Array,
  mapping: MappingFile | null,
  call: Call,
  name = 'comments.csv',
  answers: LetterAnswers | null = null,
): Promise<ImportOutcome> {
  if (bytes.length === 0) throw new Refusal('input', 'The file is empty. Choose another one.')
  return importStream(member, chunksOf(bytes), { mapping, skip: [], answers }, { call, name, most: bytes.length })
}

/**
 * Brings in what comes in pieces, whatever its length, and waits for the end: works on it itself unless a worker was faster.
 * Answers the account, or refuses as it ended. `most`: bytes that are taken at most.
 */
export async function importStream(
  member: AnyMember,
  pieces: AsyncIterable<Uint8Array>,
  choices: Asked,
  { call, name, most }: { readonly call: Call; readonly name: string; readonly most: number },
): Promise<ImportOutcome> {
  const custodian = admit(member, 'comment.import')
  const upload = await spoolBody(member, pieces, { declared: null, most, name })
  const begun = await beginImportOf(member, upload, choices, call).catch(async (error) => {
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

/**
 * The form under a preview: of a table a field per column, `column.0` and on; `skip[]` names rows that stay out, as `FILE:ROW`. Those in `take[]`
 * come in though they have too few or too many cells. With `do=save` its mapping is kept under a name instead.
 */
export async function importCommentsDoor(form: FormData): Promise<FormState> {
  if (form.get('do') === 'save') return saveMappingDoor(form)
  const slug = String(form.get('project') ?? '')
  const state = await answered(async () => {
    const session = await readSession()
    const member = session && (await findMember({ slug }, session.personId))
    if (!member) throw new Refusal('not-found', 'There is nothing here for you. Sign in again, or ask an editor.')
    const upload = String(form.get('upload') ?? '')
    const mapping = form.has('column.0') ? mappingOf(form) : null
    const sheet = Number(form.get('sheet') ?? 0)
    const skipFiles = form.getAll('skipFile[]').flatMap((file) => (/^\d{1,6}$/.test(String(file)) ? [Number(file)] : []))
    const take = form.getAll('take[]').flatMap((place) => placeIn(String(place)) ?? [])
    const rows = { skip: skippedIn(form), take, skipFiles, plain: linesIn(form.get('plain')) }
    const choices = { mapping, sheet: sheet > 0 ? sheet : undefined, ...rows, answers: answersIn(form) }
    return beginImportOf(member, upload, choices, liveCall())
  })
  if (state.status === 'done') redirect(`/p/${slug}/comments/import#imports`)
  return state
}

function placeIn(written: string): RowPlace | null {
  const [, file, row] = /^(\d{1,6})[:.](\d{1,9})$/.exec(written) ?? []
  return file && row ? { file: Number(file), row: Number(row) } : null
}

/** Ticked rows and letters, and letters that were written down by their numbers (`1.204`). */
function skippedIn(form: FormData) {
  const written = String(form.get('skipMore') ?? '').split(/[\s,;]+/)
  const places = [...form.getAll('skip[]').map(String), ...written.filter((one) => one !== '')]
  return places.map((place) => {
    const found = placeIn(place)
    if (found) return found
    throw new Refusal('input', 'A letter is left out by its number in the first column, such as 1.204.', {
      skipMore: `"${place.slice(0, 40)}" is no number of a letter.`,
    })
  })
}

/** Numbers of lines as an address carries them: `7,12`. What is no number is none. */
export function linesIn(words: unknown): number[] {
  const lines = typeof words === 'string' ? words.split(',').map(Number) : []
  return [...new Set(lines)].filter((line) => Number.isSafeInteger(line) && line > 0).slice(0, 1000)
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1 << 20) yield bytes.subarray(at, at + (1 << 20))
}
