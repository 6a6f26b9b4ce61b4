import { z } from 'zod'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'

/** A custodian stops an import that is still being read; its worker sees it and leaves nothing behind. */
export const cancelImport = defineVerb({
  name: 'comment.cancel-import',
  allow: 'comment.import',
  input: z.object({ importId: z.uuid() }),

  async run({ tx, projectId, input }) {
    const { count } = await tx.job.updateMany({
      where: { projectId, subject: input.importId, state: { in: ['waiting', 'running'] } },
      data: { isToStop: true },
    })
    if (count === 0) throw new Refusal('frozen', 'This import has ended already. Undo it instead, if it landed.')
    return { value: null, events: [{ type: 'import.cancelled', subject: input.importId }] }
  },
})
