import { z } from 'zod'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'

/** Takes every wording away that stands beside the same words, so that none is published in their place any more. */
export const removeParaphrase = defineVerb({
  name: 'comment.remove-paraphrase',
  allow: 'quote.retell',
  input: z.object({ paraphraseId: z.uuid() }),

  async run({ tx, projectId, input: { paraphraseId }, now }) {
    const row = await tx.paraphrase.findUnique({ where: { projectId_id: { projectId, id: paraphraseId } } })
    if (!row || row.removedAt) throw new Refusal('not-found', 'This paraphrase is not there any more. Reload the page.')
    const { commentId, textRev, start, end } = row
    const place = { projectId, commentId, textRev, start, end, removedAt: null }
    const { count } = await tx.paraphrase.updateMany({ where: place, data: { removedAt: now } })
    const detail = { comment: commentId, wordings: count }
    return {
      value: { paraphraseId, removedAt: now.toISOString() },
      events: [{ type: 'quote.retelling-removed', subject: paraphraseId, detail }],
    }
  },
})
