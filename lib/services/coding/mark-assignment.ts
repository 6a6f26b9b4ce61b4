import { z } from 'zod'
import type { EventType, ProjectEvent } from '@/lib/domain/project/events'
import type { Tx } from '@/lib/server/db'
import { defineVerb } from '@/lib/server/verb'
import { assignedTexts } from './own-work'
import { roundFacts } from './round-facts'

const states = ['todo', 'done', 'skipped'] as const
const happened = {
  todo: 'assignment.reopened',
  done: 'assignment.done',
  skipped: 'assignment.skipped',
} as const satisfies Record<(typeof states)[number], EventType>

/** A coder says of a comment, or of several at once, that it is done (with or without codes), to do again, or put aside; maybe with a question. */
export const markAssignment = defineVerb({
  name: 'coding.mark-assignment',
  allow: 'coding.write',
  input: z
    .object({
      roundId: z.uuid(),
      commentId: z.uuid().optional(),
      commentIds: z.array(z.uuid()).max(500).default([]),
      state: z.enum(states),
      question: z.string().trim().max(2000, 'Please ask in at most 2,000 characters.').nullish(),
    })
    .refine(({ commentId, commentIds }) => commentId !== undefined || commentIds.length > 0, 'Say which comments.'),
  about: ({ tx, member, input }) => roundFacts(tx, member, input.roundId),

  async run({ tx, member, input, now, projectId }) {
    const { roundId, commentId, state, question } = input
    const coderId = member.memberId
    const ids = [...new Set([...input.commentIds, ...(commentId ? [commentId] : [])])].toSorted()
    await assignedTexts(tx, { projectId, roundId, coderId }, ids)
    const where = { projectId, roundId, coderId, commentId: { in: ids } }
    const before = await tx.assignment.findMany({
      where,
      select: { commentId: true, state: true, question: true },
      orderBy: { commentId: 'asc' },
    })
    // An answer belongs to the question as it was asked.
    if (question !== undefined)
      await tx.assignment.updateMany({
        where: { ...where, NOT: { question: question || '' } },
        data: { answer: null, answeredAt: null },
      })
    await tx.assignment.updateMany({
      where,
      data: {
        state,
        doneAt: state === 'done' ? now : null,
        ...(question !== undefined && { question: question || null }),
      },
    })
    const marks = before.map((one) => ({ commentId: one.commentId, before: one.state, after: state }))
    const isAsked = Boolean(question) || (question !== undefined && before.some((one) => one.question !== null))
    const [first = '', ...others] = ids
    const said = (subject: string): ProjectEvent => ({
      ...{ type: happened[state], subject },
      detail: { round: roundId, asks: Boolean(question) },
    })
    return {
      value: { round: roundId, marks, born: [], ended: [] },
      events: [said(first), ...others.map(said)],
      ...(isAsked && { tells: await whoAnswers(tx, projectId, roundId) }),
    }
  },
})

/** Editors who do not code in the round: a question is for them, and nobody else hears of it. */
async function whoAnswers(tx: Tx, projectId: number, roundId: string): Promise<readonly string[]> {
  const editors = await tx.member.findMany({
    where: { projectId, leftAt: null, roles: { has: 'editor' }, rounds: { none: { roundId } } },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return editors.map(({ id }) => id)
}
