import { z } from 'zod'
import { Refusal } from '@/lib/server/refusal'
import { defineDoorVerb, type Program } from '@/lib/server/verb'
import { forgetAddress } from './forget-address'

/** The program says that the mail server took an answer over, and erases the address; or that it gave up, and why. */
export const endMail = defineDoorVerb<Program>()({
  name: 'comment.end-mail',
  allow: 'mail.end',
  input: z.object({ jobId: z.uuid(), as: z.enum(['done', 'failed']), why: z.string().max(500).nullable() }),

  async run({ tx, projectId, input: { jobId, as, why }, now }) {
    const [job] = await tx.$queryRaw<{ subject: string; state: string }[]>`
      SELECT subject::text AS subject, state::text AS state FROM "Job"
      WHERE "projectId" = ${projectId} AND id = ${jobId}::uuid AND kind = 'mailAnswer' FOR UPDATE`
    if (job?.state !== 'running') throw new Refusal('frozen', 'This has ended already.')

    const replyId = job.subject
    const where = { projectId_id: { projectId, id: replyId } }
    const { submissionId } = await tx.enquiryReply.update({
      where,
      data: as === 'done' ? { mailedAt: now } : { mailGivenUpAt: now },
      select: { submissionId: true },
    })
    await tx.job.update({ where: { projectId_id: { projectId, id: jobId } }, data: { state: as, why, endedAt: now } })
    if (as === 'failed') return { value: null, events: [{ type: 'enquiry.not-mailed', subject: replyId }] }
    await forgetAddress(tx, { projectId, submissionId, replyId })
    return { value: null, events: [{ type: 'enquiry.mailed', subject: replyId }] }
  },
})
