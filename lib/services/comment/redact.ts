import { z } from 'zod'
import { categoryNames } from '@/lib/domain/privacy/categories'
import { snapToGraphemes } from '@/lib/domain/span/graphemes'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { anonymised, renewText } from './anonymised-text'
import { holdComment, wordsOfHeld } from './hold-comment'
import { nameHidden } from './name-hidden'

/** A custodian hides words of an original behind a placeholder; in an admitted comment the text changes at once, with its codings. */
export const redact = defineVerb({
  name: 'comment.redact',
  allow: 'comment.redact',
  input: z.object({
    commentId: z.uuid(),
    field: z.enum(['text', 'proposedText']).default('text'),
    start: z.coerce.number().int().nonnegative(),
    end: z.coerce.number().int().positive(),
    category: z.enum(categoryNames),
  }),

  async run(scene) {
    const { tx, projectId, member, input, ids } = scene
    const comment = await holdComment(tx, projectId, input.commentId)
    const words = await wordsOfHeld(tx, projectId, comment.id)
    const text = (input.field === 'text' ? words.text : words.proposedText) ?? ''
    if (input.start >= input.end || input.end > text.length)
      throw new Refusal('input', 'Select the words to hide in the original first.')

    const { start, end } = snapToGraphemes(text, input)
    const before = await anonymised(scene, comment.id, words)
    const id = ids.next()
    const pseudonymId = await nameHidden(scene, input.category, text.slice(start, end))
    await tx.redaction.create({
      data: {
        ...{ projectId, id, commentId: comment.id, field: input.field, start, end, category: input.category, pseudonymId },
        ...{ state: 'accepted', finder: 'custodian', memberId: member.memberId },
      },
    })
    // What was only proposed inside it is answered by it.
    await tx.redaction.updateMany({
      where: {
        projectId,
        commentId: comment.id,
        field: input.field,
        state: 'proposed',
        start: { gte: start },
        end: { lte: end },
      },
      data: { state: 'rejected', memberId: member.memberId },
    })
    const moved =
      comment.state === 'admitted' ? await renewText(scene, comment, before, await anonymised(scene, comment.id, words)) : 0
    return {
      value: { redactionId: id, moved },
      events: [{ type: 'redaction.made', subject: comment.id, detail: { redaction: id, category: input.category, moved } }],
    }
  },
})
