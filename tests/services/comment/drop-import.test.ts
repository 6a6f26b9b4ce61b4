import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { beginImport } from '@/lib/services/comment/begin-import'
import { dropImport } from '@/lib/services/comment/drop-import'
import { aDescription, aNotice } from '@/tests/support/description'
import { aProject, call, lastEvent } from '@/tests/support/project'

const input = {
  ...{ fileHash: 'ab'.repeat(32), upload: '7c2f7f3e-6a3f-4a0e-8d6d-0d3c5c1f9b11', format: 'table' as const, of: 3 },
  choices: { mapping: null, skip: [] },
}

async function aBegunImport() {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast)
  return { cast, projectId: cast.projectId, ...(await perform(beginImport, cast.cleo, input, call())) }
}

test('the program drops an import: nothing stays but that it was tried, and the file may come again', async () => {
  const { cast, projectId, importId, jobId } = await aBegunImport()
  const dropping = { importId, jobId, as: 'cancelled' as const, why: 'It was cancelled.' }
  await perform(dropImport, { kind: 'program', projectId }, dropping, call())
  expect(await lastEvent(projectId)).toMatchObject({ type: 'import.stopped', detail: { as: 'cancelled' } })
  expect(await db().job.findFirst({ where: { projectId } })).toMatchObject({ state: 'cancelled', why: 'It was cancelled.' })
  await expect(perform(dropImport, { kind: 'program', projectId }, dropping, call())).rejects.toMatchObject({ kind: 'frozen' })
  expect(await perform(beginImport, cast.cleo, input, call())).toBeTruthy()
})

test('no member drops an import by hand: they cancel or undo it', async () => {
  const { cast, importId, jobId } = await aBegunImport()
  const dropping = { importId, jobId, as: 'failed', why: 'No.' }
  await expect(perform(dropImport as never, cast.cleo as never, dropping as never, call())).rejects.toMatchObject({
    kind: 'forbidden',
  })
})
