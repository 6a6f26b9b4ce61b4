import { z } from 'zod'
import type { Facts } from '@/lib/domain/project/permissions'
import type { Tx } from '@/lib/server/db'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'

/** The second custodian says what looking again at a comment showed; a verdict can be changed. */
export const judgeSecondLook = defineVerb({
  name: 'comment.judge-second-look',
  allow: 'second-look.judge',
  input: z.object({ lookId: z.uuid(), commentId: z.uuid(), verdict: z.enum(['nothingMissed', 'missed']) }),
  about: ({ tx, projectId, member, input }) => lookFacts(tx, projectId, input.lookId, member.memberId),

  async run({ tx, projectId, input, now }) {
    const { lookId, commentId, verdict } = input
    const { count } = await tx.secondLookComment.updateMany({
      where: { projectId, lookId, commentId },
      data: { verdict, judgedAt: now },
    })
    if (count === 0) throw new Refusal('not-found', 'This comment was not drawn, or was withdrawn since.')
    return {
      value: { verdict },
      events: [{ type: 'second-look.judged', subject: lookId, detail: { missed: verdict === 'missed' } }],
    }
  },
})

async function lookFacts(tx: Tx, projectId: number, lookId: string, memberId: string): Promise<Facts> {
  const look = await tx.secondLook.findUnique({
    where: { projectId_id: { projectId, id: lookId } },
    select: { lookerId: true },
  })
  if (!look) throw new Refusal('not-found', 'There is no such second look.')
  return { isMine: look.lookerId === memberId }
}
