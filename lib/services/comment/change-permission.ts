import { z } from 'zod'
import { latestAnswer, uses } from '@/lib/domain/comment/uses'
import { Refusal } from '@/lib/server/refusal'
import { type CommenterActor, defineDoorVerb } from '@/lib/server/verb'
import { answerUse } from './answer-use'
import { refuseMisfit } from './answers-at-the-door'
import { holdSubmission } from './hold-submission'

/** A commenter allows or refuses one use of what they sent; from now on it counts so. */
export const changePermission = defineDoorVerb<CommenterActor>()({
  name: 'comment.change-permission',
  allow: 'receipt.act',
  input: z.object({ use: z.enum(uses), answer: z.enum(['yes', 'no', 'objected']) }),

  async run({ tx, projectId, member: { submissionId }, input, ids, now }) {
    const { notice, answers } = await holdSubmission(tx, projectId, submissionId)
    refuseMisfit(notice.uses, input)
    if (latestAnswer(input.use, answers) === input.answer) throw new Refusal('conflict', 'That is what you chose already.')

    const allows = await answerUse(
      tx,
      { projectId, submissionId, notice, answers },
      { id: ids.next(), ...input, at: now },
      { channel: 'web', source: 'receipt' },
    )
    return { value: [...allows], events: [{ type: 'permission.changed', subject: submissionId, detail: { ...input } }] }
  },
})
