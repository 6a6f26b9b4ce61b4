import { z } from 'zod'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { roundFacts } from './round-facts'

/** A member stops the working out of gamma; its worker sees it at the next step. */
export const cancelGamma = defineVerb({
  name: 'coding.cancel-gamma',
  allow: 'agreement.compute',
  input: z.object({ roundId: z.uuid() }),
  about: ({ tx, member, input }) => roundFacts(tx, member, input.roundId),

  async run({ tx, projectId, input: { roundId } }) {
    const { count } = await tx.job.updateMany({
      where: { projectId, subject: roundId, kind: 'roundGamma', state: { in: ['waiting', 'running'] } },
      data: { isToStop: true },
    })
    if (count === 0) throw new Refusal('frozen', 'It has ended already. Look at the page again.')
    return { value: null, events: [{ type: 'gamma.cancelled', subject: roundId }] }
  },
})
