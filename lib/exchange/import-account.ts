import { Readable } from 'node:stream'
import { type CsvColumn, csvHeader, csvLine } from '@/lib/formats/csv-writer'
import { accountLines, type ImportOutcome, importOutcome } from '@/lib/queries/imports'
import { enter } from '@/lib/server/gate'
import type { Member } from '@/lib/server/member'

const columns: readonly CsvColumn[] = [
  { name: 'file', kind: 'number' },
  { name: 'row', kind: 'number' },
  { name: 'column', kind: 'number' },
  { name: 'outcome', kind: 'text' },
  { name: 'why', kind: 'text' },
]

/** The account of an import as a table, line by line; it holds no words of people. The first line of it says how many came in. */
export async function accountDoor(slug: string, importId: string): Promise<Response> {
  const member = await enter(slug, 'comment.import')
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(importId)
  const outcome = isId ? await importOutcome(member, importId) : null
  const text = outcome && (await accountCsv(member, outcome))
  if (!text) return new Response('There is nothing here for you.', { status: 404 })
  return new Response(Readable.toWeb(Readable.from(encoded(text))) as ReadableStream, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="import-account-${importId.slice(0, 8)}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  })
}

/** Its lines, each with its line end: what was taken first, then what was not, one line each. */
export async function accountCsv(
  member: Member<'comment.import'>,
  { importId, rows, comments }: ImportOutcome,
): Promise<AsyncIterable<string> | null> {
  const lines = await accountLines(member, importId)
  return (
    lines &&
    (async function* () {
      yield csvHeader(columns)
      yield csvLine(columns, [null, null, null, 'comment', `${comments} comments were made of ${rows} rows.`])
      for await (const { file, row, column, outcome, why } of lines)
        yield csvLine(columns, [file, row, column === 0 ? null : column, outcome, why])
    })()
  )
}

async function* encoded(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const line of lines) yield encoder.encode(line)
}
