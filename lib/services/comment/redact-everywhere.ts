import { z } from 'zod'
import { categoryNames } from '@/lib/domain/privacy/categories'
import { defineVerb } from '@/lib/server/verb'
import { hidePlaces } from './hide-places'
import { Wording } from './wording-input'

const Place = z.object({
  commentId: z.uuid(),
  field: z.enum(['text', 'proposedText']),
  start: z.int().nonnegative(),
  end: z.int().positive(),
})

/** A custodian hides the same words at all the places that were shown and kept, in waiting and admitted comments, as one act. */
export const redactEverywhere = defineVerb({
  name: 'comment.redact-everywhere',
  allow: 'comment.redact',
  input: z.object({
    category: z.enum(categoryNames),
    wording: Wording,
    places: z.array(Place).min(1, 'Keep at least one place.').max(2000, 'These are more than 2,000 places. Do them in parts.'),
  }),

  async run(scene) {
    const { category, places } = scene.input
    const { ids, ...done } = await hidePlaces(scene, scene.input)
    const comments = new Set(places.map(({ commentId }) => commentId)).size
    return {
      value: done,
      events: [
        {
          type: 'redaction.made-everywhere',
          subject: scene.actId,
          detail: { category, places: ids.length, comments, moved: done.moved },
        },
      ],
    }
  },
})
