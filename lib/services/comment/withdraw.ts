import { z } from 'zod'
import { defineVerb } from '@/lib/server/verb'
import { eraseComments } from './erase-comments'
import { holdSubmission } from './hold-submission'

/** A custodian withdraws for somebody who asked by mail or letter: the same walk as with a receipt, on any day. */
export const withdraw = defineVerb({
  name: 'comment.withdraw',
  allow: 'comment.withdraw',
  input: z.object({ submissionId: z.uuid() }),

  async run({ tx, projectId, input: { submissionId }, ids, now }) {
    await holdSubmission(tx, projectId, submissionId)
    const counts = await eraseComments({ tx, projectId, ids, now }, submissionId, null, 'custodian')
    return { value: counts, events: [{ type: 'submission.withdrawn', subject: submissionId, detail: counts }] }
  },
})
