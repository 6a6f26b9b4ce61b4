import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { gatherRequest } from '@/lib/services/point/gather-request'
import { call, lastEvent } from '@/tests/support/project'
import { aCommentedDescription, aRequest } from '@/tests/support/revision'

test('points that ask for the same become one request', async () => {
  const made = await aCommentedDescription()
  const { pointId, requestId } = await aRequest(made)
  expect(await db().point.findFirst({ where: { id: pointId } })).toMatchObject({ requestId })
  expect(await lastEvent(made.projectId)).toMatchObject({ type: 'request.gathered', subject: requestId, detail: { points: 1 } })
  await expect(perform(gatherRequest, made.cast.noor, { pointIds: [pointId], title: '' }, call())).rejects.toMatchObject({
    kind: 'input',
  })
})

test('only an editor gathers', async () => {
  const made = await aCommentedDescription()
  const { pointId } = await aRequest(made)
  await expect(perform(gatherRequest, made.cast.rui, { pointIds: [pointId], title: 'Hm' }, call())).rejects.toMatchObject({
    kind: 'forbidden',
  })
})
