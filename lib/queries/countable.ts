import { db } from '@/lib/server/db'

/** What counts as data: admitted, and allowed as research. */
export const countable = { state: 'admitted', submission: { state: 'admitted', allows: { has: 'research' } } } as const

/** Every comment that may be counted, with its commenter: what shares are shares of. */
export async function countableComments({ projectId }: { readonly projectId: number }): Promise<ReadonlyMap<string, string>> {
  const rows = await db().comment.findMany({
    where: { projectId, ...countable },
    select: { id: true, submission: { select: { commenterId: true } } },
    orderBy: [{ rank: 'asc' }, { id: 'asc' }],
  })
  return new Map(rows.map(({ id, submission }) => [id, submission.commenterId]))
}
