import { z } from 'zod'
import { categoryNames } from '@/lib/domain/privacy/categories'
import { defineVerb } from '@/lib/server/verb'
import { hidePlaces } from './hide-places'
import { Wording } from './wording-input'

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
    wording: Wording,
  }),

  async run(scene) {
    const { category, wording, ...place } = scene.input
    const { ids, ...done } = await hidePlaces(scene, { category, wording, places: [place] })
    const redaction = ids[0] ?? ''
    return {
      value: { ...done, redactionId: redaction },
      events: [
        {
          type: 'redaction.made',
          subject: place.commentId,
          detail: { redaction, category, moved: done.moved, generalised: Boolean(wording) },
        },
      ],
    }
  },
})
