import { type Expectations, expectationsFrom } from '@/lib/domain/agreement/resampling/expectations'
import { presenceUnits } from '@/lib/domain/coding/units'
import { db } from '@/lib/server/db'
import { admit, type Member } from '@/lib/server/member'
import { workOf } from './round-codings'

export type PlanningBasis = {
  /** From the last closed round that at least two coders worked in; null where there is none with a code to learn from. */
  readonly earlier: (Expectations & { readonly round: number }) | null
  /** Comments that may be coded, over their commenters. */
  readonly commentsPerCommenter: number
}

/** What is known already for planning a round: only closed rounds are looked at. */
export async function planningBasis(member: Member<'round.read' | 'comment.count'>): Promise<PlanningBasis> {
  const { projectId } = member
  const [counts] = await db().$queryRaw<{ comments: number; commenters: number }[]>`
    SELECT count(*)::int AS comments, count(DISTINCT s."commenterId")::int AS commenters
    FROM "Comment" c JOIN "Submission" s ON s."projectId" = c."projectId" AND s.id = c."submissionId"
    WHERE c."projectId" = ${projectId} AND c.state = 'admitted' AND s.state = 'admitted' AND 'research' = ANY (s.allows)`
  const { comments = 0, commenters = 0 } = counts ?? {}
  return { earlier: await earlierOf(member), commentsPerCommenter: commenters === 0 ? 1 : comments / commenters }
}

async function earlierOf(member: Member<'round.read'>): Promise<PlanningBasis['earlier']> {
  const closed = await db().round.findMany({
    where: { projectId: member.projectId, state: { not: 'open' } },
    select: { id: true, number: true, state: true, _count: { select: { coders: true } } },
    orderBy: { number: 'desc' },
  })
  for (const { id, number, state } of closed.filter(({ _count }) => _count.coders > 1).slice(0, 3)) {
    const { codings, assignments, codeIds } = await workOf(admit(member, 'agreement.read', { roundState: state }), id)
    const found = expectationsFrom(presenceUnits(codings, assignments, codeIds))
    if (found) return { ...found, round: number }
  }
  return null
}
