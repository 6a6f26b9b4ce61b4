import { z } from 'zod'
import { longestName } from '@/lib/domain/coding/desk/desk-notes'
import { purposeRules } from '@/lib/domain/coding/round'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { heldPlace, NotePlace } from './own-notes'
import { roundFacts } from './round-facts'

/** A coder says that the codebook has no code for some words, and what one might be called; on the very same words a new name takes the place of the old. */
export const missCode = defineVerb({
  name: 'coding.miss-code',
  allow: 'coding.write',
  input: NotePlace.extend({
    name: z
      .string()
      .trim()
      .normalize('NFC')
      .min(1, 'Suggest a name for the code.')
      .max(longestName, `This name is too long: ${longestName} characters at most.`),
  }),
  about: ({ tx, member, input }) => roundFacts(tx, member, input.roundId),

  async run({ tx, member, input, now, projectId }) {
    const { roundId, id, commentId, start, end, name } = input
    const { purpose } = await tx.round.findUniqueOrThrow({
      where: { projectId_id: { projectId, id: roundId } },
      select: { purpose: true },
    })
    if (purposeRules[purpose].privateCodes)
      throw new Refusal('conflict', 'In this round you can make the code yourself: type its name where you choose a code.')
    const own = { projectId, roundId, coderId: member.memberId }
    const textRev = await heldPlace({ tx, ...own }, input)
    const same = { ...own, commentId, start, end, removedAt: null }
    const taken = (await tx.missingCode.findMany({ where: same, select: { id: true } })).map((one) => one.id)
    await tx.missingCode.updateMany({ where: same, data: { removedAt: now } })
    await tx.missingCode.create({ data: { ...own, id, commentId, textRev, start, end, name, at: now } })
    return {
      value: { round: roundId, born: [], ended: [], written: [id], taken },
      events: [{ type: 'missing-code.suggested', subject: id, detail: { round: roundId, comment: commentId, start, end } }],
    }
  },
})
