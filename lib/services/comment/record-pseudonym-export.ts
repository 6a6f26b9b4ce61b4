import { z } from 'zod'
import { defineVerb } from '@/lib/server/verb'

/** A custodian takes the table of pseudonyms out: recorded with its numbers before it is made. */
export const recordPseudonymExport = defineVerb({
  name: 'comment.record-pseudonym-export',
  allow: 'original.open',
  input: z.object({ pseudonyms: z.int().nonnegative(), originals: z.int().nonnegative() }),

  async run({ member, input }) {
    return { value: null, events: [{ type: 'pseudonyms.exported', subject: member.memberId, detail: input }] }
  },
})
