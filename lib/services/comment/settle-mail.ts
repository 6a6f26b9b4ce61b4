import { z } from 'zod'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { askToMail } from './ask-to-mail'
import { forgetAddress } from './forget-address'

/** A custodian has an answer mailed once more that did not go out, or leaves it to the receipt code; then the address is erased. */
export const settleMail = defineVerb({
  name: 'comment.settle-mail',
  allow: 'enquiry.answer',
  input: z.object({ replyId: z.uuid(), as: z.enum(['again', 'leave']) }),

  async run({ tx, projectId, member, input: { replyId, as }, ids, now }) {
    if (member.kind !== 'member') throw new Refusal('forbidden', 'Only a member decides this.')
    const { count } = await tx.enquiryReply.updateMany({
      where: { projectId, id: replyId, mailedAt: null, mailGivenUpAt: { not: null } },
      data: { mailGivenUpAt: null },
    })
    if (count === 0) throw new Refusal('frozen', 'This is settled already. Look at the page again.')

    const { submissionId } = await tx.enquiryReply.findUniqueOrThrow({
      where: { projectId_id: { projectId, id: replyId } },
      select: { submissionId: true },
    })
    if (as === 'again') await askToMail(tx, { projectId, replyId, memberId: member.memberId, jobId: ids.next(), now })
    else await forgetAddress(tx, { projectId, submissionId, replyId })
    return { value: null, events: [{ type: 'enquiry.mail-settled', subject: replyId, detail: { as } }] }
  },
})
