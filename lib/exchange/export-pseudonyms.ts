import { categories, isCategory } from '@/lib/domain/privacy/categories'
import { type CsvCell, writeCsv } from '@/lib/formats/csv-writer'
import { pseudonymPlaces } from '@/lib/queries/custody-places'
import { type Call, liveCall } from '@/lib/server/call'
import { db } from '@/lib/server/db'
import { type AnyMember, admit, findMember } from '@/lib/server/member'
import { Refusal } from '@/lib/server/refusal'
import { readSession } from '@/lib/server/session'
import { openOriginal } from '@/lib/server/vault'
import { perform } from '@/lib/server/verb'
import { recordPseudonymExport } from '@/lib/services/comment/record-pseudonym-export'

const text = (name: string) => ({ name, kind: 'text' as const })
const number = (name: string) => ({ name, kind: 'number' as const })
const columns = [
  text('placeholder'),
  text('category'),
  text('generalised'),
  number('places'),
  number('comments'),
  text('surfaces'),
]

/**
 * The table of pseudonyms for the custodian alone: what each stands for is read from the originals as the table is made, since
 * nothing keeps it. CSV, in the order of category and placeholder.
 */
export async function exportPseudonyms(member: AnyMember, call: Call): Promise<string> {
  const custodian = admit(member, ['original.open', 'comment.redact'])
  const places = await pseudonymPlaces(custodian)
  const commentIds = [...new Set(places.map(({ commentId }) => commentId))]
  const numbers = { pseudonyms: new Set(places.map(({ id }) => id)).size, originals: commentIds.length }
  await perform(recordPseudonymExport, custodian, numbers, call)

  const rows = new Map<string, { place: (typeof places)[number]; count: number; comments: Set<string>; surfaces: Set<string> }>()
  for (const commentId of commentIds) {
    const words = await openOriginal(db(), custodian.projectId, commentId)
    for (const place of places.filter((one) => one.commentId === commentId)) {
      const row = rows.get(place.id) ?? { place, count: 0, comments: new Set(), surfaces: new Set() }
      rows.set(place.id, row)
      row.count++
      row.comments.add(commentId)
      const surface = (words?.[place.field] ?? '').slice(place.start, place.end).replace(/\s+/gu, ' ')
      if (surface) row.surfaces.add(surface)
    }
  }
  const lines = [...rows.values()].map(({ place, count, comments, surfaces }): CsvCell[] => [
    ...[place.replacement, wordOf(place.category), place.isVaguer ? 'yes' : ''],
    ...[count, comments.size, [...surfaces].toSorted().join(' | ')],
  ])
  return writeCsv(columns, lines)
}

/** The address of the download; 404 for everybody else. */
export async function pseudonymsDoor(request: Request, slug: string): Promise<Response> {
  const session = await readSession()
  const member = session && (await findMember({ slug }, session.personId))
  const nothing = new Response('There is nothing here for you.', { status: 404 })
  if (!member || request.headers.get('sec-fetch-site') === 'cross-site') return nothing
  try {
    return new Response(await exportPseudonyms(member, liveCall()), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="pseudonyms.csv"',
        'Cache-Control': 'no-store',
      },
    })
  } catch (error) {
    if (error instanceof Refusal) return nothing
    throw error
  }
}

function wordOf(category: string): string {
  return isCategory(category) ? categories[category].word : category
}
