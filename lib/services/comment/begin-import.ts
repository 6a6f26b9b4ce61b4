import { z } from 'zod'
import { mac } from '@/lib/server/mac'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { lockProject } from '../shared/lock-project'
import { importFrame } from './import-frame'
import { ChoicesInput } from './import-input'

/** A custodian asks for a file to be brought in; a worker reads it, and all of it lands or nothing. The same file comes only once. */
export const beginImport = defineVerb({
  name: 'comment.begin-import',
  allow: 'comment.import',
  input: z.object({
    /** SHA-256 of the file's bytes, in hex. */
    fileHash: z.string().regex(/^[0-9a-f]{64}$/),
    /** Where the bytes wait for the worker. */
    upload: z.uuid(),
    format: z.enum(['table', 'letters']),
    choices: ChoicesInput,
    /** Rows expected, for the progress only. */
    of: z.int().nonnegative(),
  }),

  async run({ tx, projectId, member, input, ids, now }) {
    await lockProject(tx, projectId)
    const fileMac = mac('import', input.fileHash)
    const before = await tx.import.findUnique({ where: { projectId_fileMac: { projectId, fileMac } }, select: { state: true } })
    if (before?.state === 'working')
      throw new Refusal('conflict', 'This very file is being brought in right now. Wait until that is done.')
    if (before)
      throw new Refusal('conflict', 'This very file was imported already. Undo that import first if you want to read it again.')
    await importFrame(tx, projectId)

    const importId = ids.next()
    const jobId = ids.next()
    const { memberId } = member
    await tx.import.create({
      data: {
        ...{ projectId, id: importId, fileMac, format: input.format, state: 'working', memberId, at: now, upload: input.upload },
        mapping: input.choices,
        account: { rows: 0, read: 0, comments: 0, empty: 0, duplicates: 0, refused: 0, skipped: 0, apart: 0 },
      },
    })
    await tx.job.create({
      data: { projectId, id: jobId, kind: 'landImport', subject: importId, memberId, state: 'waiting', of: input.of, at: now },
    })
    return {
      value: { importId, jobId },
      events: [{ type: 'import.begun', subject: importId, detail: { format: input.format } }],
    }
  },
})
