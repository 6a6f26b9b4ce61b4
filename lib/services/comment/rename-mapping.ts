import { z } from 'zod'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { lockProject } from '../shared/lock-project'
import { MappingName } from './mapping-name'

/** A custodian calls a saved mapping something else. */
export const renameMapping = defineVerb({
  name: 'comment.rename-mapping',
  allow: 'comment.import',
  input: z.object({ mappingId: z.uuid(), name: MappingName }),

  async run({ tx, projectId, input }) {
    await lockProject(tx, projectId)
    const { mappingId, name } = input
    const other = await tx.savedMapping.findUnique({ where: { projectId_name: { projectId, name } }, select: { id: true } })
    if (other && other.id !== mappingId) throw new Refusal('conflict', 'Another mapping has this name. Choose a different one.')
    const { count } = await tx.savedMapping.updateMany({ where: { projectId, id: mappingId }, data: { name } })
    if (count === 0) throw new Refusal('not-found', 'This mapping is not there any more. Reload the page.')
    return { value: null, events: [{ type: 'mapping.renamed', subject: mappingId }] }
  },
})
