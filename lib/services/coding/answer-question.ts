import { z } from 'zod'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { roundFacts } from './round-facts'

/** An editor who does not code in the round answers what a coder was unsure about; that coder sees it at the comment. */
export const answerQuestion = defineVerb({
  name: 'coding.answer-question',
  allow: 'question.answer',
  input: z.object({
    roundId: z.uuid(),
    coderId: z.uuid(),
    commentId: z.uuid(),
    answer: z.string().trim().min(1, 'The answer is empty.').max(2000, 'Please answer in at most 2,000 characters.'),
  }),
  about: ({ tx, member, input }) => roundFacts(tx, member, input.roundId),

  async run({ tx, projectId, input: { answer, ...place }, now }) {
    const answered = await tx.assignment.updateMany({
      where: { projectId, ...place, question: { not: null } },
      data: { answer, answeredAt: now },
    })
    if (answered.count === 0) throw new Refusal('not-found', 'This question was taken back. Reload the page.')
    return {
      value: place.commentId,
      events: [{ type: 'question.answered', subject: place.commentId, detail: { round: place.roundId } }],
      tells: [place.coderId],
    }
  },
})
