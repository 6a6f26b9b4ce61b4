import { z } from 'zod'
import { defineVerb } from '@/lib/server/verb'
import { isBlind } from './memo-about'
import { ownMemo } from './own-memo'

/** A member puts an own memo back that was taken off. */
export const restoreMemo = defineVerb({
  name: 'memo.restore-memo',
  allow: 'memo.write',
  input: z.object({ id: z.uuid() }),

  async run({ tx, member, input, projectId }) {
    const { about } = await ownMemo(tx, member, input.id)
    await tx.memo.update({ where: { projectId_id: { projectId, id: input.id } }, data: { removedAt: null } })
    return {
      value: input.id,
      events: [{ type: 'memo.restored', subject: input.id, detail: { round: about.roundId } }],
      ...(!(await isBlind(tx, member, about)) && { tells: 'everybody' }),
    }
  },
})
