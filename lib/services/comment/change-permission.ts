import { z } from 'zod'
import { allowedUses, latestAnswer, type Permits, permits, uses } from '@/lib/domain/comment/uses'
import type { Tx } from '@/lib/server/db'
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
    const before = permits(allowedUses(notice.uses, answers))
    const allows = allowedUses(notice.uses, [...answers, { ...input, at: now, noticeNumber: notice.number }])
    await tx.submission.update({
      where: { projectId_id: { projectId, id: submissionId } },
      data: { allows: [...allows] },
    })
    // What was given out under the old answer is not given out again.
    if (narrows(before, permits(allows))) await markReleases(tx, projectId, submissionId)
    return { value: [...allows], events: [{ type: 'permission.changed', subject: submissionId, detail: { ...input } }] }
  },
})

/** Whether something that a release holds is not permitted any more. */
function narrows(before: Permits, after: Permits): boolean {
  const released = ['count', 'quoteInPaper', 'deposit', 'openEvidence'] as const
  return released.some((permit) => before[permit] && !after[permit])
}

async function markReleases(tx: Tx, projectId: number, submissionId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Release" r SET stale = array_append(stale, 'use-refused') FROM "Submission" s
    WHERE r."projectId" = ${projectId} AND s."projectId" = ${projectId} AND s.id = ${submissionId}::uuid AND r.at >= s."receivedOn"`
}
