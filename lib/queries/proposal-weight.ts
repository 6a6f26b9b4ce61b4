import type { BothCounts } from '@/lib/domain/comment/near-copies/counts'
import { type Weight, weigh } from '@/lib/domain/revision/weight'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'
import { countable, countableComments } from './countable'
import { copyCounter } from './near-copies'

export type ProposalWeight = Weight & { readonly said: BothCounts; readonly among: BothCounts }

/**
 * How many stand behind a proposal by its points and requests, and of how many: people, comments one by one and with near copies as
 * one. Sealed comments and what was withdrawn or may not be counted are in none of the numbers.
 */
export async function proposalWeight(
  { projectId }: Member<'proposal.read' | 'comment.count'>,
  proposalId: string,
): Promise<ProposalWeight> {
  const evidence = { some: { proposalId, lost: null } } as const
  const points = await db().point.findMany({
    where: { projectId, withdrawnAt: null, comment: countable, OR: [{ evidence }, { request: { evidence } }] },
    select: { commentId: true, stance: true },
  })
  const commenterOf = await countableComments({ projectId })
  const people = points.map(({ commentId, stance }) => ({ commenterId: commenterOf.get(commentId ?? '') ?? '', stance }))
  const count = await copyCounter({ projectId })
  return {
    ...weigh(people, new Set(commenterOf.values()).size),
    said: count(points.flatMap(({ commentId }) => commentId ?? [])),
    among: count(commenterOf.keys()),
  }
}
