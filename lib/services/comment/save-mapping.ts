import { z } from 'zod'
import { headerMac } from '@/lib/server/header-mac'
import { defineVerb } from '@/lib/server/verb'
import { lockProject } from '../shared/lock-project'
import { MappingInput } from './import-input'
import { MappingName } from './mapping-name'

/** A custodian keeps what the columns of a table hold, for the next table with this header. The same name again replaces it. */
export const saveMapping = defineVerb({
  name: 'comment.save-mapping',
  allow: 'comment.import',
  input: z.object({
    name: MappingName,
    /** Names of the columns; only their keyed hash is kept. */
    header: z.array(z.string()).min(1).max(400),
    mapping: MappingInput,
  }),

  async run({ tx, projectId, member, input, ids, now }) {
    await lockProject(tx, projectId)
    const { name, header, mapping } = input
    const kept = { headerMac: headerMac(header), mapping, memberId: member.memberId, at: now }
    const { id } = await tx.savedMapping.upsert({
      where: { projectId_name: { projectId, name } },
      create: { projectId, id: ids.next(), name, ...kept },
      update: kept,
      select: { id: true },
    })
    return { value: { mappingId: id }, events: [{ type: 'mapping.saved', subject: id, detail: { columns: header.length } }] }
  },
})
