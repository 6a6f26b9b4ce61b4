import { z } from 'zod'
import { defineVerb } from '@/lib/server/verb'

/** Somebody takes data out of the project: recorded with the format and how many comments it held. */
export const recordExport = defineVerb({
  name: 'export.record-export',
  allow: 'export.record',
  input: z.object({ format: z.enum(['csv', 'qdpx', 'release', 'diary', 'codebook']), comments: z.int().nonnegative() }),

  async run({ member, input }) {
    return { value: null, events: [{ type: 'export.recorded', subject: member.memberId, detail: input }] }
  },
})
