import { z } from 'zod'
import { type CommenterActor, defineDoorVerb } from '@/lib/server/verb'
import { eraseComments } from './erase-comments'
import { holdSubmission } from './hold-submission'
import { refuseLate } from './refuse-late'

/** A commenter takes everything back, as easily as it was given, until the last day that the notice names. */
export const withdrawOwn = defineDoorVerb<CommenterActor>()({
  name: 'comment.withdraw-own',
  allow: 'receipt.act',
  input: z.object({}),

  async run({ tx, projectId, member: { submissionId }, ids, now }) {
    const { notice } = await holdSubmission(tx, projectId, submissionId)
    refuseLate(notice.withdrawUntil, now)
    const counts = await eraseComments({ tx, projectId, ids, now }, submissionId, null, 'commenter')
    return {
      value: null,
      events: [{ type: 'submission.withdrawn', subject: submissionId, detail: { by: 'commenter', ...counts } }],
    }
  },
})
