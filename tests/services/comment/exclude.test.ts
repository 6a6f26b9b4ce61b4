import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { exclude } from '@/lib/services/comment/exclude'
import { aWaitingComment } from '@/tests/support/custody'
import { call, lastEvent } from '@/tests/support/project'

test('a comment is taken out of the count with a reason', async () => {
  const { cast, commentId, projectId } = await aWaitingComment()
  await expect(perform(exclude, cast.cleo, { commentId, reason: ' ' }, call())).rejects.toMatchObject({ kind: 'input' })
  await perform(exclude, cast.cleo, { commentId, reason: 'An advertisement.' }, call())
  expect(await db().comment.findFirst({ where: { projectId } })).toMatchObject({ state: 'excluded', reason: 'An advertisement.' })
  expect(await lastEvent(projectId)).toEqual({
    type: 'comment.excluded',
    subject: commentId,
    detail: { from: 'waiting', as: 'excluded' },
  })
})

test('only the custodian excludes', async () => {
  const { cast, commentId } = await aWaitingComment()
  await expect(perform(exclude, cast.noor, { commentId, reason: 'No.' }, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
