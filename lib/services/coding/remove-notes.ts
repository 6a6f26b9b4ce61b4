import { z } from 'zod'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { roundFacts } from './round-facts'

/** A coder takes own lines off words: quotable passages and missing codes. What is off already stays so. */
export const removeNotes = defineVerb({
  name: 'coding.remove-notes',
  allow: 'coding.write',
  input: z.object({ roundId: z.uuid(), ids: z.array(z.uuid()).min(1).max(500) }),
  about: ({ tx, member, input }) => roundFacts(tx, member, input.roundId),

  async run({ tx, member, input: { roundId, ids }, now, projectId }) {
    const where = { projectId, roundId, coderId: member.memberId, id: { in: ids } }
    const select = { id: true, removedAt: true } as const
    const found = [...(await tx.quoted.findMany({ where, select })), ...(await tx.missingCode.findMany({ where, select }))]
    if (found.length < new Set(ids).size)
      throw new Refusal('not-found', 'This line is not there. Reload the page to see what is.')
    const taken = found.filter(({ removedAt }) => removedAt === null).map(({ id }) => id)
    const living = { ...where, id: { in: taken } }
    await tx.quoted.updateMany({ where: living, data: { removedAt: now } })
    await tx.missingCode.updateMany({ where: living, data: { removedAt: now } })
    return {
      value: { round: roundId, born: [], ended: [], written: [], taken },
      events: [{ type: 'note.removed', subject: roundId, detail: { round: roundId, notes: taken } }],
    }
  },
})
