import { z } from 'zod'
import { moveComment } from '@/lib/domain/comment/states'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { holdComment, settleSubmission } from './hold-comment'

/** A custodian sets a waiting comment apart as an enquiry: it asks for an answer and says nothing of the text. */
export const setApart = defineVerb({
  name: 'comment.set-apart',
  allow: 'comment.admit',
  input: z.object({ commentId: z.uuid() }),

  async run({ tx, projectId, input }) {
    const comment = await holdComment(tx, projectId, input.commentId)
    const move = moveComment(comment.state, 'enquiry', null)
    if (move.status === 'refused') throw new Refusal('conflict', move.why)
    await tx.comment.update({ where: { projectId_id: { projectId, id: comment.id } }, data: { state: 'enquiry' } })
    await settleSubmission(tx, projectId, comment.submissionId)
    return { value: null, events: [{ type: 'comment.set-apart', subject: comment.id }] }
  },
})
