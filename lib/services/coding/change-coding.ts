import { z } from 'zod'
import { stances } from '@/lib/domain/coding/stance'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { codingEvents, putCodings } from './put-codings'
import { roundFacts } from './round-facts'

/** A coder gives an own coding another stance or other borders: the coding ends, and `as` takes its place. */
export const changeCoding = defineVerb({
  name: 'coding.change-coding',
  allow: 'coding.write',
  input: z.object({
    roundId: z.uuid(),
    id: z.uuid(),
    as: z.uuid(),
    stance: z.enum(stances).optional(),
    start: z.int().nonnegative().optional(),
    end: z.int().positive().optional(),
  }),
  about: ({ tx, member, input }) => roundFacts(tx, member, input.roundId),

  async run({ tx, member, input, actId, projectId }) {
    const { roundId, id } = input
    const coderId = member.memberId
    const before = await tx.coding.findFirst({
      where: { projectId, id, roundId, coderId, layer: 'independent', diedActId: null },
      select: { commentId: true, codeId: true, start: true, end: true, stance: true },
    })
    if (!before) throw new Refusal('not-found', 'This coding is not there any more. Reload the page to see what is.')

    const after = {
      ...before,
      id: input.as,
      stance: input.stance ?? before.stance,
      start: input.start ?? before.start,
      end: input.end ?? before.end,
    }
    const { born, ended, codings } = await putCodings({ tx, projectId, roundId, coderId, actId }, [after], [id])
    return { value: { born, ended }, events: codingEvents('coding.changed', roundId, codings) }
  },
})
