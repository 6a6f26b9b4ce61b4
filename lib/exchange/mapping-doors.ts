import { redirect } from 'next/navigation'
import type { ColumnMapping } from '@/lib/domain/comment/column-meaning'
import { fitMapping, type MappingFile, namedMapping } from '@/lib/domain/comment/mapping-file'
import { attributesAsked } from '@/lib/queries/imports'
import { savedMappings } from '@/lib/queries/saved-mappings'
import { answered, type FormState } from '@/lib/server/act'
import { liveCall } from '@/lib/server/call'
import { enter } from '@/lib/server/gate'
import { type AnyMember, admit, findMember } from '@/lib/server/member'
import { Refusal } from '@/lib/server/refusal'
import { readSession } from '@/lib/server/session'
import { perform } from '@/lib/server/verb'
import { MappingFileInput, MappingInput } from '@/lib/services/comment/import-input'
import { saveMapping } from '@/lib/services/comment/save-mapping'
import { openIncoming } from './open-incoming'

/** Keeps under `mappingName` what the columns of an upload hold: as the fields of the form say, or the words of a file in `file`. */
export async function saveMappingDoor(form: FormData): Promise<FormState> {
  const [slug, upload, sheet] = ['project', 'upload', 'sheet'].map((name) => String(form.get(name) ?? ''))
  const state = await answered(async () => {
    const session = await readSession()
    const member = session && (await findMember({ slug: slug ?? '' }, session.personId))
    if (!member) throw new Refusal('not-found', 'There is nothing here for you. Sign in again, or ask an editor.')
    const header = await headerOf(member, upload ?? '', Number(sheet))
    if (!header) throw new Refusal('input', 'This file has no columns. Only tables have a mapping.')
    const given = form.has('file') ? readMappingFile(String(form.get('file'))) : mappingOf(form)
    const fitted = fitMapping(header, given, await attributesAsked(admit(member, 'comment.import')))
    if (fitted.status === 'refused') throw new Refusal('input', fitted.why)
    const name = String(form.get('mappingName') ?? '')
    return perform(saveMapping, member, { name, header: [...header], mapping: MappingInput.parse(fitted.mapping) }, liveCall())
  })
  if (state.status !== 'done') return state
  const plain = String(form.get('plain') ?? '')
  const more = { ...(sheet && { sheet }), ...(plain && { plain }) }
  const place = new URLSearchParams({ upload: upload ?? '', ...more, mapping: state.value.mappingId })
  return redirect(`/p/${slug}/comments/import?${place}`)
}

/** A saved mapping as the file that the command line reads; with `upload` in the address, its columns carry their names. */
export async function mappingFileDoor(request: Request, slug: string, id: string): Promise<Response> {
  const member = await enter(slug, 'comment.import')
  const found = (await savedMappings(member)).find((one) => one.id === id)
  if (!found) return new Response('There is nothing here for you.', { status: 404 })
  const { searchParams } = new URL(request.url)
  const upload = searchParams.get('upload')
  const header = upload === null ? null : await headerOf(member, upload, Number(searchParams.get('sheet'))).catch(() => null)
  const isNamed = header !== null && header.length === found.mapping.columns.length
  const file: MappingFile = isNamed ? namedMapping(header, found.mapping) : found.mapping
  return new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="mapping-${id.slice(0, 8)}.json"`,
      'Cache-Control': 'private, no-store',
    },
  })
}

/** Refuses in a sentence what is no mapping. */
export function readMappingFile(text: string): MappingFile {
  try {
    return MappingFileInput.parse(JSON.parse(text.replace(/^\uFEFF/u, '')))
  } catch {
    throw new Refusal(
      'input',
      'This file is no mapping. It is JSON with "columns", one meaning each such as {"as": "comment", "target": null}, and "dateOrder", which is "day-first" or "month-first".',
    )
  }
}

/** A field per column of a table, `column.0` and on, and what its dates mean. */
export function mappingOf(form: FormData): ColumnMapping {
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
  if (as === 'answer') return { as: 'comment', target: rest, isAnswer: true }
  if (as === 'attribute') return { as, key: rest }
  return as === 'use' ? { as, use: rest } : { as }
}

async function headerOf(member: AnyMember, upload: string, sheet: number): Promise<readonly string[] | null> {
  const incoming = await openIncoming(member, upload, { sheet: sheet > 0 ? sheet : undefined })
  if (incoming.kind !== 'table') return null
  // A walk that has begun closes the file when it ends.
  const entries = incoming.entries[Symbol.asyncIterator]()
  await entries.next()
  await entries.return?.()
  return incoming.header
}
