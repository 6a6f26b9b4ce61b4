import { z } from 'zod'
import { uses } from '@/lib/domain/comment/uses'
import { defineDoorVerb, type Program } from '@/lib/server/verb'
import { answerUse } from './answer-use'
import { holdSubmission } from './hold-submission'

/** The program lets an answer count again that a commenter gave and an older backup knows nothing of. */
export const reapplyAnswer = defineDoorVerb<Program>()({
  name: 'comment.reapply-answer',
  allow: 'ledger.apply',
  input: z.object({ submissionId: z.uuid(), use: z.enum(uses), answer: z.enum(['yes', 'no', 'objected']) }),

  async run({ tx, projectId, input: { submissionId, use, answer }, ids, now }) {
    const { notice, answers } = await holdSubmission(tx, projectId, submissionId)
    const said = { id: ids.next(), use, answer, at: now }
    const allows = await answerUse(tx, { projectId, submissionId, notice, answers }, said, { channel: 'web', source: 'ledger' })
    return {
      value: [...allows],
      events: [{ type: 'permission.changed', subject: submissionId, detail: { use, answer, by: 'ledger' } }],
    }
  },
})
