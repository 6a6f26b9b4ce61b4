import { z } from 'zod'
import { mac } from '@/lib/server/mac'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { foundInTranslation } from './found-in-translation'
import { holdComment } from './hold-comment'
import { textShown } from './text-shown'

/**
 * A custodian has looked at what was found in a translation, and beside an admitted comment also at whether it says what the text
 * says now. Where more is found than was listed, because more is hidden by now, the longer list waits for another look.
 */
export const confirmTranslation = defineVerb({
  name: 'comment.confirm-translation',
  allow: 'comment.redact',
  input: z.object({
    commentId: z.uuid(),
    /** Of the translation and of the text beside it, as they stood on the page. */
    rev: z.coerce.number().int().positive(),
    textRev: z.coerce.number().int().nonnegative(),
    looked: z.literal('on', 'Look first, then tick the box.'),
  }),

  async run({ tx, projectId, input: { commentId, rev, textRev }, now }) {
    const comment = await holdComment(tx, projectId, commentId)
    const where = { projectId_commentId: { projectId, commentId } }
    const translation = await tx.commentTranslation.findUnique({ where, select: { rev: true, text: true, found: true } })
    if (!translation) throw new Refusal('not-found', 'This translation is not there any more. Reload the page.')
    if (translation.rev !== rev || comment.textRev !== textRev)
      throw new Refusal('conflict', 'The text or its translation was changed meanwhile. Reload the page and look again.')

    const found = await foundInTranslation(tx, projectId, comment, translation.text)
    const isAllSeen = JSON.stringify(placesOf(found)) === JSON.stringify(placesOf(translation.found))
    const beside = comment.state === 'admitted' ? { forMac: mac('text', await textShown({ tx, projectId, now }, comment)) } : {}
    await tx.commentTranslation.update({ where, data: { ...beside, found, lookedAt: isAllSeen ? now : null } })
    return {
      value: { isAllSeen },
      events: [{ type: 'translation.looked-at', subject: commentId, detail: { rev, found: found.length, isAllSeen } }],
    }
  },
})

function placesOf(found: unknown): unknown[] {
  return Array.isArray(found) ? found.map(({ start, end, category }) => [start, end, category]) : []
}
