import type { Tx } from '@/lib/server/db'
import type { AnyMember } from '@/lib/server/member'
import { Refusal } from '@/lib/server/refusal'

const about = { roundId: true, commentId: true, codingId: true, codeId: true, themeId: true, clauseId: true } as const

/** A memo of the member's own, with what it is about and how many others answered it. */
export async function ownMemo(tx: Tx, { projectId, memberId }: AnyMember, id: string) {
  const memo = await tx.memo.findFirst({
    where: { projectId, id, memberId },
    select: { ...about, coding: { select: { roundId: true } } },
  })
  if (!memo) throw new Refusal('not-found', 'This memo is not yours to change.')
  const { coding, roundId, ...others } = memo
  const answers = await tx.memo.count({ where: { projectId, replyToId: id, removedAt: null, memberId: { not: memberId } } })
  return { about: { ...others, roundId: roundId ?? coding?.roundId ?? null }, answers }
}
