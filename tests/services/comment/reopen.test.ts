import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { exclude } from '@/lib/services/comment/exclude'
import { reopen } from '@/lib/services/comment/reopen'
import { admits, aWaitingComment } from '@/tests/support/custody'
import { call, lastEvent } from '@/tests/support/project'

test('a decision is taken back, and the comment can be decided on again', async () => {
  const { cast, commentId, projectId } = await aWaitingComment()
  await perform(exclude, cast.cleo, { commentId, reason: 'A mistake.' }, call())
  await perform(reopen, cast.cleo, { commentId }, call())
  expect(await db().comment.findFirst({ where: { projectId } })).toMatchObject({ state: 'waiting', reason: null })
  expect(await lastEvent(projectId)).toMatchObject({ type: 'comment.reopened', subject: commentId })
  await admits(cast, commentId)
  await perform(reopen, cast.cleo, { commentId }, call())
  expect(await admits(cast, commentId)).toEqual({ rev: 2 })
})

test('only the custodian reopens', async () => {
  const { cast, commentId } = await aWaitingComment()
  await expect(perform(reopen, cast.noor, { commentId }, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
