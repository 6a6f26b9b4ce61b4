import { z } from 'zod'
import { Refusal } from '@/lib/server/refusal'
import { sealReply } from '@/lib/server/vault'
import { defineVerb } from '@/lib/server/verb'
import { holdComment } from './hold-comment'

/** A custodian answers an enquiry. The answer is read with the receipt code; a mail, where one is wanted, goes out afterwards. */
export const answerEnquiry = defineVerb({
  name: 'comment.answer-enquiry',
  allow: 'enquiry.answer',
  input: z.object({
    commentId: z.uuid(),
    words: z.string().trim().min(1, 'Write the answer first.').max(20_000, 'At most 20,000 characters fit here.'),
  }),

  async run({ tx, projectId, member, input, ids, now }) {
    const { id: commentId, submissionId, state } = await holdComment(tx, projectId, input.commentId)
    if (state !== 'enquiry') throw new Refusal('conflict', 'This is no enquiry. Set it apart as one first.')
    if (member.kind !== 'member') throw new Refusal('forbidden', 'Only a member answers.')
    const id = ids.next()
    await sealReply(tx, { projectId, id, submissionId, commentId, memberId: member.memberId, at: now }, input.words)
    return { value: { replyId: id }, events: [{ type: 'enquiry.answered', subject: commentId, detail: { reply: id } }] }
  },
})
