import { z } from 'zod'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { isBlind } from './memo-about'
import { ownMemo } from './own-memo'

/** A member takes an own memo off; until it is put back nobody else sees it. One that others answered stays. */
export const removeMemo = defineVerb({
  name: 'memo.remove-memo',
  allow: 'memo.write',
  input: z.object({ id: z.uuid() }),

  async run({ tx, member, input, now, projectId }) {
    const { about, answers } = await ownMemo(tx, member, input.id)
    if (answers > 0)
      throw new Refusal('conflict', 'Others have answered this memo, so it stays. Settle the thread, or word the memo anew.')
    await tx.memo.update({ where: { projectId_id: { projectId, id: input.id } }, data: { removedAt: now } })
    return {
      value: input.id,
      events: [{ type: 'memo.removed', subject: input.id, detail: { round: about.roundId } }],
      ...(!(await isBlind(tx, member, about)) && { tells: 'everybody' }),
    }
  },
})
