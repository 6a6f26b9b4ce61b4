import { z } from 'zod'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'

/** A custodian deletes a saved mapping; imports that were read by it keep their own copy. */
export const deleteMapping = defineVerb({
  name: 'comment.delete-mapping',
  allow: 'comment.import',
  input: z.object({ mappingId: z.uuid() }),

  async run({ tx, projectId, input }) {
    const { count } = await tx.savedMapping.deleteMany({ where: { projectId, id: input.mappingId } })
    if (count === 0) throw new Refusal('not-found', 'This mapping is not there any more. Reload the page.')
    return { value: null, events: [{ type: 'mapping.deleted', subject: input.mappingId }] }
  },
})
