import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { beginImport } from '@/lib/services/comment/begin-import'
import { cancelImport } from '@/lib/services/comment/cancel-import'
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

test('a custodian asks an import to stop, and its worker is told', async () => {
  const { cast, projectId, importId } = await aBegunImport()
  await perform(cancelImport, cast.cleo, { importId }, call())
  expect(await lastEvent(projectId)).toMatchObject({ type: 'import.cancelled', subject: importId })
  expect(await db().job.findFirst({ where: { projectId } })).toMatchObject({ isToStop: true })
  await db().job.updateMany({ where: { projectId }, data: { state: 'done' } })
  await expect(perform(cancelImport, cast.cleo, { importId }, call())).rejects.toMatchObject({ kind: 'frozen' })
})

test('only a custodian stops an import', async () => {
  const { cast, importId } = await aBegunImport()
  await expect(perform(cancelImport, cast.noor, { importId }, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
