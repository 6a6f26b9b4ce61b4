import { z } from 'zod'
import { moveComment } from '@/lib/domain/comment/states'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { holdComment, settleSubmission } from './hold-comment'

/** A custodian takes a comment out of the count, with a reason that the account of all comments prints. */
export const exclude = defineVerb({
  name: 'comment.exclude',
  allow: 'comment.admit',
  input: z.object({
    commentId: z.uuid(),
    reason: z.string().trim().max(500),
    /** `duplicate` for the same message received again; the account has a line of its own for it. */
    as: z.enum(['excluded', 'duplicate']).default('excluded'),
  }),

  async run({ tx, projectId, input }) {
    const comment = await holdComment(tx, projectId, input.commentId)
    const move = moveComment(comment.state, input.as, input.reason)
    if (move.status === 'refused') throw new Refusal(input.reason ? 'conflict' : 'input', move.why, { reason: move.why })
    await tx.comment.update({
      where: { projectId_id: { projectId, id: comment.id } },
      data: { state: input.as, reason: input.reason },
    })
    await settleSubmission(tx, projectId, comment.submissionId)
    return {
      value: null,
      events: [{ type: 'comment.excluded', subject: comment.id, detail: { from: comment.state, as: input.as } }],
    }
  },
})
