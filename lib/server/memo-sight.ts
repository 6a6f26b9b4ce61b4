import type { Tx } from './db'
import type { Prisma } from './generated/client'

const isClosed = { state: { not: 'open' } } as const satisfies Prisma.RoundWhereInput
const isData = {
  state: 'admitted',
  submission: { state: 'admitted', allows: { has: 'research' } },
} as const satisfies Prisma.CommentWhereInput

/**
 * The memos that a member may see: the own, and those of others that tell nothing of work in an open round. That is told by
 * its round or its coding; and who codes in an open round may say in any other memo what they see there, so what they wrote
 * since it was opened waits until it is locked. Nothing on a comment that may not be studied is shown to anybody.
 */
export async function memoSight(tx: Tx, projectId: number, memberId: string): Promise<Prisma.MemoWhereInput> {
  const busy = await tx.roundCoder.findMany({
    where: { projectId, coderId: { not: memberId }, round: { state: 'open' } },
    select: { coderId: true, round: { select: { openedAt: true } } },
    orderBy: [{ roundId: 'asc' }, { coderId: 'asc' }],
  })
  const sinceOpened = busy.map(({ coderId, round: { openedAt } }) => ({
    memberId: coderId,
    roundId: null,
    codingId: null,
    themeId: null,
    OR: [{ at: { gte: openedAt } }, { changedAt: { not: null, gte: openedAt } }],
  }))
  const ofOthers: Prisma.MemoWhereInput = {
    removedAt: null,
    AND: [
      { OR: [{ roundId: null }, { round: isClosed }] },
      { OR: [{ codingId: null }, { coding: { round: isClosed } }] },
      { OR: [{ codeId: null }, { code: openTo(memberId) }] },
    ],
    NOT: sinceOpened,
  }
  return {
    projectId,
    AND: [
      { OR: [{ commentId: null }, { comment: isData }] },
      { OR: [{ codingId: null }, { coding: { text: { comment: isData } } }] },
      { OR: [{ memberId }, ofOthers] },
    ],
  }
}

/** Codes that a member may know of: shared, the own, or those that a round used which is closed. */
export function openTo(memberId: string): Prisma.CodeWhereInput {
  return { OR: [{ ownerId: null }, { ownerId: memberId }, { codings: { some: { round: isClosed } } }] }
}
