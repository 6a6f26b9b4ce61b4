import { z } from 'zod'
import { allowedUses, latestAnswer, uses } from '@/lib/domain/comment/uses'
import { Refusal } from '@/lib/server/refusal'
import { type CommenterActor, defineDoorVerb } from '@/lib/server/verb'
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

    await tx.permissionEvent.create({
      data: {
        projectId,
        id: ids.next(),
        submissionId,
        ...input,
        noticeId: notice.id,
        channel: 'web',
        source: 'receipt',
        at: now,
      },
    })
    const allows = allowedUses(notice.uses, [...answers, { ...input, at: now, noticeNumber: notice.number }])
    await tx.submission.update({
      where: { projectId_id: { projectId, id: submissionId } },
      data: { allows: [...allows] },
    })
    return { value: [...allows], events: [{ type: 'permission.changed', subject: submissionId, detail: { ...input } }] }
  },
})
