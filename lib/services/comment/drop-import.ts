import { z } from 'zod'
import { mac } from '@/lib/server/mac'
import { Refusal } from '@/lib/server/refusal'
import { defineDoorVerb, type Program } from '@/lib/server/verb'
import { dropStaged } from './staged'

/** The program ends an import that was cancelled or cannot land: it leaves nothing behind but that it was tried; the file may come again. */
export const dropImport = defineDoorVerb<Program>()({
  name: 'comment.drop-import',
  allow: 'import.drop',
  input: z.object({ importId: z.uuid(), jobId: z.uuid(), as: z.enum(['cancelled', 'failed']), why: z.string().max(500) }),

  async run({ tx, projectId, input, now }) {
    const { importId, jobId, as, why } = input
    const [found] = await tx.$queryRaw<{ state: string }[]>`
      SELECT state::text AS state FROM "Import" WHERE "projectId" = ${projectId} AND id = ${importId}::uuid FOR UPDATE`
    if (found?.state !== 'working') throw new Refusal('frozen', 'This import has ended already.')

    await dropStaged(tx, { projectId, batchId: importId })
    await tx.importLine.deleteMany({ where: { projectId, importId } })
    await tx.import.update({
      where: { projectId_id: { projectId, id: importId } },
      data: { state: as, upload: null, fileMac: mac('import-undone', importId) },
    })
    await tx.job.updateMany({
      where: { projectId, id: jobId, state: { in: ['waiting', 'running'] } },
      data: { state: as, why, endedAt: now },
    })
    return { value: null, events: [{ type: 'import.stopped', subject: importId, detail: { as } }] }
  },
})
