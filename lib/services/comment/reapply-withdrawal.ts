import { z } from 'zod'
import { defineDoorVerb, type Program } from '@/lib/server/verb'
import { eraseSubmission } from './erase-submission'
import { holdSubmission } from './hold-submission'

/** The program erases what was withdrawn before and came back with an older backup. */
export const reapplyWithdrawal = defineDoorVerb<Program>()({
  name: 'comment.reapply-withdrawal',
  allow: 'comment.withdraw',
  input: z.object({ submissionId: z.uuid() }),

  async run({ tx, projectId, input: { submissionId }, ids, now }) {
    await holdSubmission(tx, projectId, submissionId)
    const counts = await eraseSubmission({ tx, projectId, ids, now }, submissionId)
    return {
      value: counts,
      events: [{ type: 'submission.withdrawn', subject: submissionId, detail: { by: 'ledger', ...counts } }],
    }
  },
})
