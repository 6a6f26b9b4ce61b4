import { z } from 'zod'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { holdComment } from './hold-comment'

/** A custodian takes the translation of a comment away; its words are gone. */
export const removeTranslation = defineVerb({
  name: 'comment.remove-translation',
  allow: 'comment.redact',
  input: z.object({ commentId: z.uuid() }),

  async run({ tx, projectId, input: { commentId } }) {
    await holdComment(tx, projectId, commentId)
    const { count } = await tx.commentTranslation.deleteMany({ where: { projectId, commentId } })
    if (count === 0) throw new Refusal('not-found', 'This translation is not there any more. Reload the page.')
    return { value: null, events: [{ type: 'translation.removed', subject: commentId }] }
  },
})
