import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { moveRedaction } from '@/lib/services/comment/move-redaction'
import { admits, aWaitingComment, hides, isOnlyFlagged, kimWrote, textOf } from '@/tests/support/custody'
import { call, lastEvent } from '@/tests/support/project'

test('the edges of a place move, and its placeholder follows what it holds now', async () => {
  const { cast, commentId, projectId } = await aWaitingComment()
  const { redactionId } = await hides(cast, commentId, kimWrote, 'Maya')
  await hides(cast, commentId, kimWrote, 'Maya Rao', 20)
  await admits(cast, commentId)
  await perform(moveRedaction, cast.cleo, { redactionId, start: 3, end: 11 }, call())
  expect(await textOf(projectId, commentId)).toBe('🙂 [person 2] at the library taught us; ask [person 2].')
  expect(await lastEvent(projectId)).toMatchObject({ type: 'redaction.moved', subject: commentId })
})

test('a place that waits for a decision moves without one', async () => {
  const { cast, commentId, projectId } = await aWaitingComment('Write to kim@example.org today.')
  await isOnlyFlagged(projectId)
  const { id, start, end } = await db().redaction.findFirstOrThrow({ where: { projectId, commentId } })
  await perform(moveRedaction, cast.cleo, { redactionId: id, start: start - 3, end }, call())
  expect(await db().redaction.findFirst({ where: { projectId, id } })).toMatchObject({ start: start - 3, state: 'proposed' })
})

test('only the custodian moves them', async () => {
  const { cast, commentId } = await aWaitingComment()
  const { redactionId } = await hides(cast, commentId, kimWrote, 'Maya')
  await expect(perform(moveRedaction, cast.noor, { redactionId, start: 3, end: 11 }, call())).rejects.toMatchObject({
    kind: 'forbidden',
  })
})
