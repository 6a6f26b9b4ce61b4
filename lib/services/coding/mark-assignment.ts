import { z } from 'zod'
import type { EventType } from '@/lib/domain/project/events'
import { defineVerb } from '@/lib/server/verb'
import { assignedTexts } from './own-work'
import { roundFacts } from './round-facts'

const states = ['todo', 'done', 'skipped'] as const
const happened = {
  todo: 'assignment.reopened',
  done: 'assignment.done',
  skipped: 'assignment.skipped',
} as const satisfies Record<(typeof states)[number], EventType>

/** A coder says that a comment is done (with or without codes), to do again, or put aside with a question. */
export const markAssignment = defineVerb({
  name: 'coding.mark-assignment',
  allow: 'coding.write',
  input: z.object({
    roundId: z.uuid(),
    commentId: z.uuid(),
    state: z.enum(states),
    question: z.string().trim().max(2000, 'Please ask in at most 2,000 characters.').nullish(),
  }),
  about: ({ tx, member, input }) => roundFacts(tx, member, input.roundId),

  async run({ tx, member, input, now, projectId }) {
    const { roundId, commentId, state } = input
    const coderId = member.memberId
    await assignedTexts(tx, { projectId, roundId, coderId }, [commentId])
    await tx.assignment.update({
      where: { projectId_roundId_coderId_commentId: { projectId, roundId, coderId, commentId } },
      data: {
        state,
        doneAt: state === 'done' ? now : null,
        ...(input.question !== undefined && { question: input.question || null }),
      },
    })
    return {
      value: { commentId, state },
      events: [{ type: happened[state], subject: commentId, detail: { round: roundId, asks: Boolean(input.question) } }],
    }
  },
})
