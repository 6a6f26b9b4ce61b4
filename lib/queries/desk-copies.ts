import { formatHandle } from '@/lib/domain/project/handle'
import { db } from '@/lib/server/db'
import { admit, type Member } from '@/lib/server/member'
import type { DeskRound } from './desk'
import { copyGroupsSoon } from './near-copies'

export type DeskCopy = { readonly commentId: string; readonly handle: string }

/** Near copies of a comment among the coder's own of the round; none while they are still being looked for. */
export async function deskCopies(
  member: Member<'coding.read-own'>,
  round: DeskRound,
  commentId: string,
): Promise<readonly DeskCopy[]> {
  const groups = await copyGroupsSoon(admit(member, 'comment.count'), 300)
  const group = groups?.find(({ members }) => members.includes(commentId))
  if (!group) return []
  const rows = await db().assignment.findMany({
    where: {
      ...{ projectId: member.projectId, roundId: round.id, coderId: member.memberId },
      commentId: { in: group.members.filter((id) => id !== commentId) },
    },
    select: { commentId: true, comment: { select: { number: true } } },
    orderBy: { place: 'asc' },
  })
  return rows.map(({ commentId: id, comment }) => ({ commentId: id, handle: formatHandle('comment', comment.number) }))
}
