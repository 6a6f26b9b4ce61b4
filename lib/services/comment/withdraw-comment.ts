import { z } from 'zod'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { eraseOne } from './erase-one'
import { holdSubmission } from './hold-submission'

/** A custodian withdraws one comment for somebody who asked by mail or letter, on any day; the others stay. */
export const withdrawComment = defineVerb({
  name: 'comment.withdraw-comment',
  allow: 'comment.withdraw',
  input: z.object({ commentId: z.uuid() }),

  async run({ tx, projectId, input: { commentId }, ids, now }) {
    const found = await tx.comment.findUnique({
      where: { projectId_id: { projectId, id: commentId } },
      select: { submissionId: true },
    })
    if (!found) throw new Refusal('not-found', 'This comment is not there any more. Go back to the list of comments.')
    await holdSubmission(tx, projectId, found.submissionId)
    const { counts, event } = await eraseOne({ tx, projectId, ids, now }, found.submissionId, commentId, 'custodian')
    return { value: counts, events: [event] }
  },
})
