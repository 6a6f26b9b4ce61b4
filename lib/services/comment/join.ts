import { z } from 'zod'
import { laidOut, putTogether } from '@/lib/domain/comment/parts'
import type { Tx } from '@/lib/server/db'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { drawHandles } from '../shared/handles'
import { holdToPart, keptParts, type ToPart } from './hold-parts'
import { movePlacesTogether, moveWords } from './move-words'
import { clausesCommentedOn, targetOn } from './target'

/** A custodian joins waiting comments that were sent together and belong together, in the order given. */
export const join = defineVerb({
  name: 'comment.join',
  allow: 'comment.redact',
  input: z.object({
    commentIds: z.array(z.uuid()).min(2, 'Choose one more comment to join it with.').max(100),
    /** What the joined comment is on; null for the whole text. Left out: what the first is on. */
    clauseId: z.uuid().nullable().optional(),
  }),

  async run({ tx, projectId, input, ids, dice }) {
    const list = await holdToPart(tx, projectId, [...new Set(input.commentIds)])
    const [first, second] = list
    if (!first || !second) throw new Refusal('input', 'Choose one more comment to join it with.')
    const { submissionId } = first
    if (!list.every((one) => one.submissionId === submissionId))
      throw new Refusal('conflict', 'These were not sent together. Only comments of one submission can be joined.')
    const clauseId = input.clauseId === undefined ? first.clauseId : input.clauseId
    await clausesCommentedOn(tx, projectId, submissionId, [clauseId])

    const [number = 0] = await drawHandles(tx, projectId, 'comment', 1, dice)
    const id = ids.random()
    const goesOn = await continuations(tx, projectId, list)
    const parts = laidOut(list.map((one, nth) => ({ id: one.id, words: one.words, goesOn: goesOn(nth) })))
    const wordsOf = new Map(list.map(({ id: part, words }) => [part, words]))
    const words = putTogether(parts, (part) => wordsOf.get(part) ?? { text: '', proposedText: null })
    const aimed = list.find((one) => one.clauseId === clauseId) ?? first
    await tx.comment.create({
      data: {
        ...{ projectId, id, submissionId, number, rank: dice.number(), textRev: 0, state: 'waiting', isReceived: false },
        ...{ lookedBy: Math.min(...list.map(({ lookedBy }) => lookedBy ?? 0)), parts: { joined: [...parts] } },
        asked: list.every(({ asked }) => asked === first.asked) ? first.asked : null,
        ...targetOn(clauseId, aimed),
      },
    })
    await movePlacesTogether({ tx, projectId }, parts, id)
    const from = list.map((one) => one.id)
    await moveWords({ tx, projectId }, submissionId, from, [{ id, words }])
    await tx.comment.updateMany({
      where: { projectId, id: { in: from } },
      data: { state: 'joined', reason: null, joinedIntoId: id },
    })
    return {
      value: { commentId: id, number },
      events: [{ type: 'comment.joined', subject: id, detail: { of: list.length } }],
    }
  },
})

/** Whether each of a list was cut off the one before it, so that nothing stood between them. */
async function continuations(tx: Tx, projectId: number, list: readonly ToPart[]): Promise<(nth: number) => boolean> {
  const wholes = await tx.comment.findMany({
    where: { projectId, id: { in: list.flatMap(({ splitFromId }) => splitFromId ?? []) } },
    select: { parts: true },
  })
  const orders = wholes.map(({ parts }) => (keptParts(parts).pieces ?? []).map(({ id }) => id))
  return (nth) => {
    const before = list[nth - 1]?.id ?? ''
    return orders.some((order) => order.includes(before) && order[order.indexOf(before) + 1] === list[nth]?.id)
  }
}
