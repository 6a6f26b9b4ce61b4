import { z } from 'zod'
import { defineVerb } from '@/lib/server/verb'

const formats = ['csv', 'qdpx', 'release', 'diary', 'codebook', 'matrix', 'quotes', 'code-report', 'margin'] as const

/** Somebody takes data out of the project: recorded with the format and how many comments it held. */
export const recordExport = defineVerb({
  name: 'export.record-export',
  allow: 'export.record',
  input: z.object({ format: z.enum(formats), comments: z.int().nonnegative() }),

  async run({ member, input }) {
    return { value: null, events: [{ type: 'export.recorded', subject: member.memberId, detail: input }] }
  },
})
