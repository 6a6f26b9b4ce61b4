import { z } from 'zod'
import { longestWhy } from '@/lib/domain/coding/desk/desk-notes'
import { defineVerb } from '@/lib/server/verb'
import { heldPlace, NotePlace } from './own-notes'
import { roundFacts } from './round-facts'

/** A coder marks words of a comment as worth quoting, with one line why; on the very same words a new line takes the place of the old. */
export const quoteWords = defineVerb({
  name: 'coding.quote-words',
  allow: 'coding.write',
  input: NotePlace.extend({
    why: z
      .string()
      .trim()
      .min(1, 'Say in one line why these words are worth quoting.')
      .max(longestWhy, `Say it in one line: ${longestWhy} characters at most.`),
  }),
  about: ({ tx, member, input }) => roundFacts(tx, member, input.roundId),

  async run({ tx, member, input, now, projectId }) {
    const { roundId, id, commentId, start, end, why } = input
    const own = { projectId, roundId, coderId: member.memberId }
    const textRev = await heldPlace({ tx, ...own }, input)
    const same = { ...own, commentId, start, end, removedAt: null }
    const taken = (await tx.quoted.findMany({ where: same, select: { id: true } })).map((one) => one.id)
    await tx.quoted.updateMany({ where: same, data: { removedAt: now } })
    await tx.quoted.create({ data: { ...own, id, commentId, textRev, start, end, why, at: now } })
    return {
      value: { round: roundId, born: [], ended: [], written: [id], taken },
      events: [{ type: 'quote.marked', subject: id, detail: { round: roundId, comment: commentId, start, end } }],
    }
  },
})
