import { z } from 'zod'
import { Refusal } from '@/lib/server/refusal'
import { openContact, sealReply } from '@/lib/server/vault'
import { defineVerb } from '@/lib/server/verb'
import { askToMail } from './ask-to-mail'
import { holdComment } from './hold-comment'

/** How an answer reaches its enquirer: always with the receipt code, and by mail where an address was given for it. */
export type Reaches = 'receipt' | 'on-its-way' | 'no-mail-server'

/** A custodian answers an enquiry. The answer is read with the receipt code; a mail, where one is wanted, is left to a worker. */
export const answerEnquiry = defineVerb({
  name: 'comment.answer-enquiry',
  allow: 'enquiry.answer',
  input: z.object({
    commentId: z.uuid(),
    words: z.string().trim().min(1, 'Write the answer first.').max(20_000, 'At most 20,000 characters fit here.'),
    /** Whether this installation has a mail server. */
    canMail: z.boolean().default(false),
  }),

  async run({ tx, projectId, member, input, ids, now }) {
    const { id: commentId, submissionId, state } = await holdComment(tx, projectId, input.commentId)
    if (state !== 'enquiry') throw new Refusal('conflict', 'This is no enquiry. Set it apart as one first.')
    if (member.kind !== 'member') throw new Refusal('forbidden', 'Only a member answers.')
    const id = ids.next()
    await sealReply(tx, { projectId, id, submissionId, commentId, memberId: member.memberId, at: now }, input.words)
    const address = (await openContact(tx, projectId, submissionId))?.answerTo
    const reaches: Reaches = !address ? 'receipt' : input.canMail ? 'on-its-way' : 'no-mail-server'
    if (reaches === 'on-its-way')
      await askToMail(tx, { projectId, replyId: id, memberId: member.memberId, jobId: ids.next(), now })
    return { value: { replyId: id, reaches }, events: [{ type: 'enquiry.answered', subject: commentId, detail: { reply: id } }] }
  },
})
