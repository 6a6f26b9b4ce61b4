import { z } from 'zod'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { holdUnquotable } from './quoted-place'

/** Brings back the wordings that were taken away together with this one, each with the check that it had. */
export const restoreParaphrase = defineVerb({
  name: 'comment.restore-paraphrase',
  allow: 'quote.retell',
  input: z.object({ paraphraseId: z.uuid() }),

  async run({ tx, projectId, input: { paraphraseId } }) {
    const row = await tx.paraphrase.findUnique({ where: { projectId_id: { projectId, id: paraphraseId } } })
    if (!row?.removedAt)
      throw new Refusal('not-found', 'This paraphrase went with its comment, or stands already. Reload the page.')
    const { commentId, textRev, start, end, removedAt } = row
    await holdUnquotable(tx, projectId, { commentId, textRev, start, end })
    const place = { projectId, commentId, textRev, start, end, removedAt }
    const { count } = await tx.paraphrase.updateMany({ where: place, data: { removedAt: null } })
    const detail = { comment: commentId, wordings: count }
    return { value: null, events: [{ type: 'quote.retelling-restored', subject: paraphraseId, detail }] }
  },
})
