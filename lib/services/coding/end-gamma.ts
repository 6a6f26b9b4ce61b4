import { z } from 'zod'
import { Refusal } from '@/lib/server/refusal'
import { defineDoorVerb, type Program } from '@/lib/server/verb'

/** The program keeps gamma of a round with what it was worked out from, or says why there is none. */
export const endGamma = defineDoorVerb<Program>()({
  name: 'coding.end-gamma',
  allow: 'gamma.end',
  input: z.object({
    jobId: z.uuid(),
    as: z.enum(['done', 'cancelled', 'failed']),
    why: z.string().max(500).nullable(),
    /** Numbers and words of closed lists, as `KeptGamma` has them. */
    gamma: z.record(z.string(), z.json()).nullable(),
  }),

  async run({ tx, projectId, input: { jobId, as, why, gamma }, now }) {
    const [job] = await tx.$queryRaw<{ subject: string; state: string }[]>`
      SELECT subject::text AS subject, state::text AS state FROM "Job"
      WHERE "projectId" = ${projectId} AND id = ${jobId}::uuid AND kind = 'roundGamma' FOR UPDATE`
    if (job?.state !== 'running') throw new Refusal('frozen', 'This has ended already.')

    await tx.job.update({
      where: { projectId_id: { projectId, id: jobId } },
      data: { state: as, why, endedAt: now, ...(gamma ? { result: gamma } : {}) },
    })
    return { value: null, events: [{ type: 'gamma.ended', subject: job.subject, detail: { as } }] }
  },
})
