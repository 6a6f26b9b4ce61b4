import { z } from 'zod'
import { defineVerb } from '@/lib/server/verb'
import { holdComment } from './hold-comment'

/** A custodian looks at an original: the look is recorded before the words are read. */
export const openOriginal = defineVerb({
  name: 'comment.open-original',
  allow: 'original.open',
  input: z.object({ commentId: z.uuid() }),

  async run({ tx, projectId, input }) {
    await holdComment(tx, projectId, input.commentId)
    return { value: null, events: [{ type: 'original.opened', subject: input.commentId }] }
  },
})
