import { z } from 'zod'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { standingAt } from './own-work'
import { CodingPlace, codingEvents, endCodings } from './put-codings'
import { roundFacts } from './round-facts'

/** A coder takes own codings off, named by their ids or by where they stand; what is off already stays so. */
export const removeCodings = defineVerb({
  name: 'coding.remove-codings',
  allow: 'coding.write',
  input: z
    .object({
      roundId: z.uuid(),
      ids: z.array(z.uuid()).max(500).default([]),
      at: z.array(CodingPlace).max(500).default([]),
    })
    .refine(({ ids, at }) => ids.length + at.length > 0, 'Say which codings.'),
  about: ({ tx, member, input }) => roundFacts(tx, member, input.roundId),

  async run({ tx, member, input, actId, projectId }) {
    const { roundId, at } = input
    const standing = await standingAt(tx, { projectId, roundId, coderId: member.memberId }, at)
    const ids = [...input.ids, ...standing.map(({ id }) => id)]
    const found = await tx.coding.findMany({
      where: { projectId, roundId, coderId: member.memberId, layer: 'independent', id: { in: ids } },
      select: { id: true, commentId: true, codeId: true, start: true, end: true, stance: true, diedActId: true },
      orderBy: { id: 'asc' },
    })
    if (found.length < new Set(ids).size)
      throw new Refusal('not-found', 'This coding is not there. Reload the page to see what is.')

    const living = found.filter((coding) => coding.diedActId === null)
    const ended = living.map((coding) => coding.id)
    await endCodings({ tx, projectId, roundId, coderId: member.memberId, actId }, ended)
    return { value: { born: [], ended }, events: codingEvents('coding.removed', roundId, living) }
  },
})
