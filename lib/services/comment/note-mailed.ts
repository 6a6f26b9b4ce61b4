import { z } from 'zod'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'

/** The mail with an answer was taken over by the mail server. */
export const noteMailed = defineVerb({
  name: 'comment.note-mailed',
  allow: 'enquiry.answer',
  input: z.object({ replyId: z.uuid() }),

  async run({ tx, projectId, input: { replyId }, now }) {
    const noted = await tx.enquiryReply.updateMany({ where: { projectId, id: replyId, mailedAt: null }, data: { mailedAt: now } })
    if (noted.count === 0) throw new Refusal('not-found', 'This answer was mailed before, or its enquiry was withdrawn.')
    return { value: null, events: [{ type: 'enquiry.mailed', subject: replyId }] }
  },
})
