import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { beginImport } from '@/lib/services/comment/begin-import'
import { aDescription, aNotice } from '@/tests/support/description'
import { aProject, type Cast, call, lastEvent } from '@/tests/support/project'

const input = {
  fileHash: 'ab'.repeat(32),
  upload: '7c2f7f3e-6a3f-4a0e-8d6d-0d3c5c1f9b11',
  format: 'table' as const,
  choices: { mapping: null, skip: [] },
  of: 3,
}

async function openProject(): Promise<Cast> {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast)
  return cast
}

test('an import begins with a job that waits, and the same file is known while it is read', async () => {
  const cast = await openProject()
  const { importId, jobId } = await perform(beginImport, cast.cleo, input, call())
  expect(await db().job.findFirst({ where: { projectId: cast.projectId } })).toMatchObject({
    ...{ id: jobId, subject: importId, state: 'waiting', of: 3 },
  })
  expect(await lastEvent(cast.projectId)).toMatchObject({ type: 'import.begun', subject: importId })
  await expect(perform(beginImport, cast.cleo, input, call())).rejects.toThrow(/right now/)
})

test('without a description or a notice nothing can come in', async () => {
  const cast = await aProject()
  await expect(perform(beginImport, cast.cleo, input, call())).rejects.toMatchObject({ kind: 'conflict' })
  await aDescription(cast)
  await expect(perform(beginImport, cast.cleo, input, call())).rejects.toThrow(/notice/)
})

test('only a custodian begins an import', async () => {
  const cast = await openProject()
  for (const member of [cast.noor, cast.ada, cast.rui, cast.olu])
    await expect(perform(beginImport, member, input, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
