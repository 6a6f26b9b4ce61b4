import { z } from 'zod'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { roundFacts } from './round-facts'

/** A member asks for gamma of a closed round; a worker works it out beside the pages, one at a time for a round. */
export const askGamma = defineVerb({
  name: 'coding.ask-gamma',
  allow: 'agreement.compute',
  input: z.object({ roundId: z.uuid() }),
  about: ({ tx, member, input }) => roundFacts(tx, member, input.roundId),

  async run({ tx, projectId, member, input: { roundId }, ids, now }) {
    await tx.$queryRaw`SELECT 1 FROM "Round" WHERE "projectId" = ${projectId} AND id = ${roundId}::uuid FOR UPDATE`
    const about = { projectId, subject: roundId, kind: 'roundGamma' } as const
    const before = await tx.job.count({ where: { ...about, state: { in: ['waiting', 'running'] } } })
    if (before > 0) throw new Refusal('conflict', 'Gamma of this round is being worked out already. Wait until that is done.')

    const given = await tx.assignment.findMany({
      where: { projectId, roundId },
      select: { commentId: true },
      distinct: ['commentId'],
    })
    const jobId = ids.next()
    await tx.job.create({
      data: { ...about, id: jobId, memberId: member.memberId, state: 'waiting', of: given.length, at: now },
    })
    return { value: { jobId }, events: [{ type: 'gamma.asked', subject: roundId }] }
  },
})
