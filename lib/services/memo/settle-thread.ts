import { z } from 'zod'
import { memoSight } from '@/lib/server/memo-sight'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { isBlind } from './memo-about'

/** A member marks a thread as settled, or opens it again: any thread that may be seen. */
export const settleThread = defineVerb({
  name: 'memo.settle-thread',
  allow: 'memo.write',
  input: z.object({ id: z.uuid(), settled: z.preprocess((value) => value === true || value === 'true', z.boolean()) }),

  async run({ tx, member, input: { id, settled }, now, projectId }) {
    const memo = await tx.memo.findFirst({
      where: { AND: [{ id, replyToId: null, removedAt: null }, await memoSight(tx, projectId, member.memberId)] },
      select: { roundId: true, commentId: true, codingId: true, codeId: true, themeId: true, clauseId: true },
    })
    if (!memo) throw new Refusal('not-found', 'This thread is not there any more. Reload the page.')
    await tx.memo.update({ where: { projectId_id: { projectId, id } }, data: { settledAt: settled ? now : null } })
    return {
      value: id,
      events: [{ type: settled ? 'memo.settled' : 'memo.reopened', subject: id, detail: { round: memo.roundId } }],
      ...(!(await isBlind(tx, member, memo)) && { tells: 'everybody' }),
    }
  },
})
