import { z } from 'zod'
import { stances } from '@/lib/domain/coding/stance'
import { defineVerb } from '@/lib/server/verb'
import { codingEvents, putCodings } from './put-codings'
import { requireSuggesting, roundFacts } from './round-facts'

export const WantedCodings = z.array(
  z.object({
    id: z.uuid(),
    commentId: z.uuid(),
    codeId: z.uuid(),
    start: z.int().nonnegative(),
    end: z.int().positive(),
    stance: z.enum(stances).default('none'),
    /** Revision of the text that the offsets were counted in, when the sender knows it. */
    rev: z.int().optional(),
    /** The coder accepted it as the desk suggested it. */
    suggested: z.boolean().optional(),
  }),
)

/** A coder puts codes on words; ids are minted by the sender, so that what was coded offline can be referred to. */
export const applyCodings = defineVerb({
  name: 'coding.apply-codings',
  allow: 'coding.write',
  input: z.object({ roundId: z.uuid(), codings: WantedCodings.min(1).max(500) }),
  about: ({ tx, member, input }) => roundFacts(tx, member, input.roundId),

  async run({ tx, member, input, actId, projectId }) {
    const { roundId } = input
    if (input.codings.some(({ suggested }) => suggested)) await requireSuggesting(tx, projectId, roundId)
    const desk = { tx, projectId, roundId, coderId: member.memberId, actId }
    const { born, ended, codings } = await putCodings(desk, input.codings)
    return { value: { born, ended }, events: codingEvents('coding.applied', roundId, codings) }
  },
})
