import { z } from 'zod'
import { placerIn } from '@/lib/domain/comment/near-copies/place-in-copy'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { assignedTexts, ownCodings } from './own-work'
import { codingEvents, putCodings, type WantedCoding } from './put-codings'
import { roundFacts } from './round-facts'

/**
 * A coder gives the own codings of one comment to near copies of it that are the coder's in the same round: each coding where its
 * very words stand in the copy, and nowhere else. What does not stand there is counted as left out. One act, to be undone as one.
 */
export const giveToCopies = defineVerb({
  name: 'coding.give-to-copies',
  allow: 'coding.write',
  input: z.object({ roundId: z.uuid(), from: z.uuid(), to: z.array(z.uuid()).min(1).max(500) }),
  about: ({ tx, member, input }) => roundFacts(tx, member, input.roundId),

  async run({ tx, member, input, actId, projectId, ids }) {
    const { roundId, from } = input
    const to = [...new Set(input.to)].filter((id) => id !== from)
    const desk = { tx, projectId, roundId, coderId: member.memberId, actId }
    const texts = await assignedTexts(tx, desk, [from, ...to])
    const codings = await ownCodings(tx, desk, [from])
    if (codings.length === 0) throw new Refusal('conflict', 'This comment has no coding of yours yet. Code it first.')

    const template = texts.get(from)?.text ?? ''
    const wanted = to.flatMap((commentId): WantedCoding[] => {
      const place = placerIn(template, texts.get(commentId)?.text ?? '')
      return codings.flatMap(({ codeId, stance, start, end, suggested }) => {
        const span = place({ start, end })
        return span ? [{ id: ids.next(), commentId, codeId, stance, suggested, ...span }] : []
      })
    })
    if (wanted.length === 0)
      throw new Refusal('conflict', 'In none of these comments do the words stand that you coded, so nothing was given.')
    const { born, ended, codings: put } = await putCodings(desk, wanted)
    const leftOut = codings.length * to.length - wanted.length
    const comments = new Set(wanted.map(({ commentId }) => commentId)).size
    return { value: { born, ended, comments, leftOut }, events: codingEvents('coding.applied', roundId, put) }
  },
})
