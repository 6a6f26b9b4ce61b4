import { z } from 'zod'
import { stances } from '@/lib/domain/coding/stance'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { standingAt } from './own-work'
import { CodingPlace, codingEvents, putCodings } from './put-codings'
import { roundFacts } from './round-facts'

/** A coder gives an own coding another code, stance or borders: the coding, named by id or place, ends, and `as` takes its place. */
export const changeCoding = defineVerb({
  name: 'coding.change-coding',
  allow: 'coding.write',
  input: z
    .object({
      roundId: z.uuid(),
      id: z.uuid().optional(),
      at: CodingPlace.optional(),
      as: z.uuid(),
      codeId: z.uuid().optional(),
      stance: z.enum(stances).optional(),
      start: z.int().nonnegative().optional(),
      end: z.int().positive().optional(),
      rev: z.int().optional(),
    })
    .refine(({ id, at }) => (id === undefined) !== (at === undefined), 'Say which coding.'),
  about: ({ tx, member, input }) => roundFacts(tx, member, input.roundId),

  async run({ tx, member, input, actId, projectId }) {
    const { roundId } = input
    const coderId = member.memberId
    const [at] = input.at ? await standingAt(tx, { projectId, roundId, coderId }, [input.at]) : []
    const id = input.id ?? at?.id
    const before =
      id &&
      (await tx.coding.findFirst({
        where: { projectId, id, roundId, coderId, layer: 'independent', diedActId: null },
        select: { commentId: true, codeId: true, start: true, end: true, stance: true, suggested: true },
      }))
    if (!before) throw new Refusal('not-found', 'This coding is not there any more. Reload the page to see what is.')

    const after = {
      ...before,
      id: input.as,
      rev: input.rev,
      codeId: input.codeId ?? before.codeId,
      stance: input.stance ?? before.stance,
      start: input.start ?? before.start,
      end: input.end ?? before.end,
      // Another code is the coder's own thought.
      suggested: before.suggested && (input.codeId ?? before.codeId) === before.codeId,
    }
    const { born, ended, codings } = await putCodings({ tx, projectId, roundId, coderId, actId }, [after], [id])
    return { value: { born, ended }, events: codingEvents('coding.changed', roundId, codings) }
  },
})
