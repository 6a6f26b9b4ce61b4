import { z } from 'zod'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'

export const unlinkSource = defineVerb({
  name: 'description.unlink-source',
  allow: 'description.edit',
  input: z.object({ clauseId: z.uuid(), sourceId: z.uuid() }),

  async run({ tx, projectId, input: { clauseId, sourceId } }) {
    const gone = await tx.clauseSource.deleteMany({ where: { projectId, clauseId, sourceId } })
    if (gone.count === 0) throw new Refusal('not-found', 'This clause does not rest on that source. Reload the page.')
    return { value: clauseId, events: [{ type: 'source.unlinked', subject: sourceId, detail: { clause: clauseId } }] }
  },
})
