import { expect, test } from 'vitest'
import { perform } from '@/lib/server/verb'
import { recordExport } from '@/lib/services/export/record-export'
import { aProject, call, lastEvent } from '@/tests/support/project'

test('an export is recorded with its format and size', async () => {
  const cast = await aProject()
  await perform(recordExport, cast.rui, { format: 'csv', comments: 3 }, call())
  expect(await lastEvent(cast.projectId)).toMatchObject({ type: 'export.recorded', detail: { format: 'csv', comments: 3 } })
})

test('a coder takes no data out', async () => {
  const cast = await aProject()
  await expect(perform(recordExport, cast.ada, { format: 'csv', comments: 3 }, call())).rejects.toMatchObject({
    kind: 'forbidden',
  })
})
