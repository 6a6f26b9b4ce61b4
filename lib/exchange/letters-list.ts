import { Readable } from 'node:stream'
import { type CsvColumn, csvHeader, csvLine } from '@/lib/formats/csv-writer'
import { attributesAsked } from '@/lib/queries/imports'
import { enter } from '@/lib/server/gate'
import type { Member } from '@/lib/server/member'
import { Refusal } from '@/lib/server/refusal'
import { glanceAt } from './letters-preview'
import { incomingRows, openIncoming } from './open-incoming'

const columns: readonly CsvColumn[] = [
  { name: 'letter', kind: 'text' },
  { name: 'comments', kind: 'number' },
  { name: 'on quoted words', kind: 'number' },
  { name: 'with a wording', kind: 'number' },
  { name: 'set apart', kind: 'number' },
  { name: 'noticed', kind: 'text' },
]

/** Every letter of one's own upload with what was found in it, however many they are; no words of people. */
export async function lettersListDoor(slug: string, upload: string): Promise<Response> {
  const member = await enter(slug, 'comment.import')
  const lines = await lettersList(member, upload).catch((error) => {
    if (error instanceof Refusal) return null
    throw error
  })
  if (!lines) return new Response('There is nothing here for you.', { status: 404 })
  return new Response(Readable.toWeb(Readable.from(lines)) as ReadableStream, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="letters.csv"',
      'Cache-Control': 'private, no-store',
    },
  })
}

/** Refuses what is no letters, or not this member's. */
export async function lettersList(member: Member<'comment.import'>, upload: string): Promise<AsyncIterable<Uint8Array>> {
  const incoming = await openIncoming(member, upload)
  if (incoming.kind === 'table') throw new Refusal('input', 'This is a table. Its page shows what it holds.')
  const attributes = await attributesAsked(member)
  return (async function* () {
    const encoder = new TextEncoder()
    yield encoder.encode(csvHeader(columns))
    for await (const read of incomingRows(incoming, null, attributes)) {
      const glance = glanceAt(read)
      if (!glance) continue
      const { file, row, comments, passages, wordings, apart, remarks } = glance
      yield encoder.encode(csvLine(columns, [`${file}.${row}`, comments, passages, wordings, apart, remarks.join(' ')]))
    }
  })()
}
