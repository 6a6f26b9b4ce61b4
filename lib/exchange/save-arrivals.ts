import type { ArrivalDay } from '@/lib/domain/comment/arrivals'
import { writeCsv } from '@/lib/formats/csv-writer'
import { arrivals, type InviteView, inviteLog } from '@/lib/queries/invites'
import { admit, findMember } from '@/lib/server/member'
import { readSession } from '@/lib/server/session'

const columns = [
  { name: 'day', kind: 'text' },
  { name: 'comments', kind: 'number' },
  { name: 'so_far', kind: 'number' },
  { name: 'invitations', kind: 'text' },
] as const

/** The arrival curve as a picture or a table to save; 404 for who may not see it. Numbers and days only. */
export async function saveArrivals(
  slug: string,
  as: 'svg' | 'csv',
  draw: (days: readonly ArrivalDay[], marks: readonly InviteView[]) => string,
): Promise<Response> {
  const session = await readSession()
  const member = session && (await findMember({ slug }, session.personId))
  if (!member?.may('invite.read')) return new Response('', { status: 404 })
  const reader = admit(member, 'invite.read')
  const days = await arrivals(reader)
  const log = await inviteLog(reader)
  const content = as === 'svg' ? draw(days, log) : writeCsv(columns, rowsOf(days, log))
  return new Response(content, {
    headers: {
      'Content-Type': as === 'svg' ? 'image/svg+xml; charset=utf-8' : 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${slug}-arrivals.${as}"`,
      'Cache-Control': 'no-store',
    },
  })
}

/** A row for every day on which something came in or was sent out. */
function rowsOf(days: readonly ArrivalDay[], log: readonly InviteView[]): (string | number)[][] {
  const all = [...new Set([...days.map(({ day }) => day), ...log.map(({ sentOn }) => sentOn)])].toSorted()
  return all.map((day) => {
    const here = days.find((one) => one.day === day)
    const total = days.findLast((one) => one.day <= day)?.total ?? 0
    const sent = log.filter(({ sentOn }) => sentOn === day).map(({ number, via }) => `${number} ${via}`)
    return [day, here?.comments ?? 0, total, sent.join('; ')]
  })
}
