import { z } from 'zod'
import { moveComment } from '@/lib/domain/comment/states'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { holdComment, settleSubmission } from './hold-comment'

/** A custodian takes a decision on a comment back, so that it waits again. What was coded on it stays, unseen until it is admitted. */
export const reopen = defineVerb({
  name: 'comment.reopen',
  allow: 'comment.admit',
  input: z.object({ commentId: z.uuid() }),

  async run({ tx, projectId, input }) {
    const comment = await holdComment(tx, projectId, input.commentId)
    const move = moveComment(comment.state, 'waiting', null)
    if (move.status === 'refused') throw new Refusal('conflict', move.why)
    if (comment.isQuestion)
      throw new Refusal('conflict', 'Its writer said that it is a question and no comment. It can be answered, and nothing else.')
    // Admitting writes a revision anew; with codings on this one that would leave them behind.
    const coded = await tx.coding.count({ where: { projectId, commentId: comment.id } })
    if (coded > 0) throw new Refusal('conflict', 'It has been coded already. Hide words in it as it stands, or exclude it.')
    await tx.comment.update({ where: { projectId_id: { projectId, id: comment.id } }, data: { state: 'waiting', reason: null } })
    await settleSubmission(tx, projectId, comment.submissionId)
    return { value: null, events: [{ type: 'comment.reopened', subject: comment.id, detail: { from: comment.state } }] }
  },
})
