import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'
import { countable } from './countable'

/** On which day a comment came, as the number of that day among those on which any came; dates are not told. Null for one that may not be counted. */
export async function arrivalDays({ projectId }: Member<'comment.count'>): Promise<(commentId: string) => number | null> {
  const rows = await db().comment.findMany({
    where: { projectId, ...countable },
    select: { id: true, submission: { select: { receivedOn: true } } },
    orderBy: { id: 'asc' },
  })
  const days = [...new Set(rows.map(({ submission }) => submission.receivedOn.getTime()))].toSorted((one, other) => one - other)
  const numberOf = new Map(days.map((day, nth) => [day, nth]))
  const dayOf = new Map(rows.map(({ id, submission }) => [id, numberOf.get(submission.receivedOn.getTime()) ?? null]))
  return (id) => dayOf.get(id) ?? null
}
