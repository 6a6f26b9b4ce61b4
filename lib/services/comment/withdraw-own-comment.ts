import { z } from 'zod'
import { type CommenterActor, defineDoorVerb } from '@/lib/server/verb'
import { eraseOne } from './erase-one'
import { holdSubmission } from './hold-submission'
import { refuseLate } from './refuse-late'

/** A commenter takes one comment back and leaves the others, until the last day that the notice names. */
export const withdrawOwnComment = defineDoorVerb<CommenterActor>()({
  name: 'comment.withdraw-own-comment',
  allow: 'receipt.act',
  input: z.object({ commentId: z.uuid() }),

  async run({ tx, projectId, member: { submissionId }, input: { commentId }, ids, now }) {
    const { notice } = await holdSubmission(tx, projectId, submissionId)
    refuseLate(notice.withdrawUntil, now)
    const { event } = await eraseOne({ tx, projectId, ids, now }, submissionId, commentId, 'commenter')
    return { value: { allIsGone: event.type === 'submission.withdrawn' }, events: [event] }
  },
})
