import { z } from 'zod'
import { Refusal } from '@/lib/server/refusal'
import { type CommenterActor, defineDoorVerb } from '@/lib/server/verb'
import { eraseSubmission } from './erase-submission'
import { holdSubmission } from './hold-submission'

/** A commenter takes everything back, as easily as it was given, until the last day that the notice names. */
export const withdrawOwn = defineDoorVerb<CommenterActor>()({
  name: 'comment.withdraw-own',
  allow: 'receipt.act',
  input: z.object({}),

  async run({ tx, projectId, member: { submissionId }, ids, now }) {
    const { notice } = await holdSubmission(tx, projectId, submissionId)
    if (notice.withdrawUntil && now > notice.withdrawUntil)
      throw new Refusal(
        'frozen',
        'The last day on which comments could be taken back has passed. You can still object to each use above.',
      )
    const counts = await eraseSubmission({ tx, projectId, ids, now }, submissionId)
    return {
      value: null,
      events: [{ type: 'submission.withdrawn', subject: submissionId, detail: { by: 'commenter', ...counts } }],
    }
  },
})
