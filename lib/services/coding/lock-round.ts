import { z } from 'zod'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'

/** An editor ends the blind phase of a round: from now on its codings stand, and everybody may see them. */
export const lockRound = defineVerb({
  name: 'coding.lock-round',
  allow: 'round.lock',
  input: z.object({ roundId: z.uuid() }),

  async run({ tx, input, now, projectId }) {
    const [round] = await tx.$queryRaw<{ state: string }[]>`
      SELECT state::text AS state FROM "Round" WHERE "projectId" = ${projectId} AND id = ${input.roundId}::uuid FOR UPDATE`
    if (!round) throw new Refusal('not-found', 'This round is not there. Go back to the list of rounds.')
    if (round.state !== 'open') throw new Refusal('frozen', 'This round is locked already.')

    await tx.round.update({
      where: { projectId_id: { projectId, id: input.roundId } },
      data: { state: 'locked', lockedAt: now, revision: { increment: 1 } },
    })
    const where = { projectId, roundId: input.roundId }
    const given = await tx.assignment.count({ where })
    const done = await tx.assignment.count({ where: { ...where, state: 'done' } })
    return { value: { done, of: given }, events: [{ type: 'round.locked', subject: input.roundId, detail: { done, of: given } }] }
  },
})
