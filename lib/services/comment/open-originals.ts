import { z } from 'zod'
import { defineVerb } from '@/lib/server/verb'

/** A custodian looks at many originals at once, for one purpose: recorded with their number before a word is read. */
export const openOriginals = defineVerb({
  name: 'comment.open-originals',
  allow: 'original.open',
  input: z.object({ count: z.int().nonnegative(), why: z.enum(['search', 'list', 'table']) }),

  async run({ input, member }) {
    return { value: null, events: [{ type: 'originals.opened', subject: member.memberId, detail: input }] }
  },
})
