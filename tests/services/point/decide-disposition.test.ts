import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { decideDisposition } from '@/lib/services/point/decide-disposition'
import { call, lastEvent } from '@/tests/support/project'
import { aCommentedDescription, accepts, aRequest } from '@/tests/support/revision'

test('a request is answered once, with the reason that its commenters read', async () => {
  const made = await aCommentedDescription()
  const { requestId } = await aRequest(made)
  await expect(
    perform(decideDisposition, made.cast.noor, { requestId, outcome: 'rejected', reason: '' }, call()),
  ).rejects.toMatchObject({ kind: 'input' })
  await accepts(made, requestId)
  expect(await db().disposition.findFirst({ where: { requestId } })).toMatchObject({ outcome: 'accepted' })
  expect(await lastEvent(made.projectId)).toMatchObject({
    type: 'disposition.decided',
    subject: requestId,
    detail: { outcome: 'accepted' },
  })
})

test('only an editor answers', async () => {
  const made = await aCommentedDescription()
  const { requestId } = await aRequest(made)
  await expect(
    perform(decideDisposition, made.cast.rui, { requestId, outcome: 'noted', reason: 'Hm.' }, call()),
  ).rejects.toMatchObject({ kind: 'forbidden' })
})
