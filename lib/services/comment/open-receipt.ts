import { z } from 'zod'
import { type CommenterActor, defineDoorVerb } from '@/lib/server/verb'
import { holdSubmission } from './hold-submission'

/** Somebody proved a receipt code and will see their own originals: the look is recorded before it happens. */
export const openReceipt = defineDoorVerb<CommenterActor>()({
  name: 'comment.open-receipt',
  allow: 'receipt.act',
  input: z.object({}),

  async run({ tx, projectId, member: { submissionId } }) {
    await holdSubmission(tx, projectId, submissionId)
    return { value: null, events: [{ type: 'receipt.opened', subject: submissionId }] }
  },
})
