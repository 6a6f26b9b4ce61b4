import { z } from 'zod'
import { defineDoorVerb, type Program } from '@/lib/server/verb'
import { eraseComments } from './erase-comments'
import { eraseOne } from './erase-one'
import { holdSubmission } from './hold-submission'

/** The program erases what was withdrawn before and came back with an older backup: one comment, or all that was sent. */
export const reapplyWithdrawal = defineDoorVerb<Program>()({
  name: 'comment.reapply-withdrawal',
  allow: 'comment.withdraw',
  input: z.object({ submissionId: z.uuid(), commentId: z.uuid().nullable().default(null) }),

  async run({ tx, projectId, input: { submissionId, commentId }, ids, now }) {
    const scene = { tx, projectId, ids, now }
    await holdSubmission(tx, projectId, submissionId)
    if (commentId !== null) {
      const { counts, event } = await eraseOne(scene, submissionId, commentId, 'ledger')
      return { value: counts, events: [event] }
    }
    const counts = await eraseComments(scene, submissionId, null, 'ledger')
    return {
      value: counts,
      events: [{ type: 'submission.withdrawn', subject: submissionId, detail: { by: 'ledger', ...counts } }],
    }
  },
})
