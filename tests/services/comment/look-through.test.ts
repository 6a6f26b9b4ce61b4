import { expect, test } from 'vitest'
import { lookThroughAll } from '@/lib/exchange/look-through-comments'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { admit } from '@/lib/services/comment/admit'
import { lookThrough } from '@/lib/services/comment/look-through'
import { submit } from '@/lib/services/comment/submit'
import { aReceipt } from '@/tests/support/comments'
import { aDescription, aNotice } from '@/tests/support/description'
import { aProject, call, lastEvent } from '@/tests/support/project'

async function anUnseenComment() {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast)
  const { projectId } = cast
  const comments = [{ clauseId: null, text: '🌍 Write to kim@example.org.', proposedText: null }]
  const input = { receipt: await aReceipt(projectId), comments, answers: [] }
  await perform(submit, { kind: 'visitor', projectId }, input, call())
  const { id } = await db().comment.findFirstOrThrow({ where: { projectId } })
  return { cast, projectId, commentId: id }
}

test('what was not looked through yet is not admitted; looking through proposes, and is recorded in numbers', async () => {
  const { cast, projectId, commentId } = await anUnseenComment()
  await expect(perform(admit, cast.cleo, { commentId }, call())).rejects.toThrow(/looked through/)
  expect(await perform(lookThrough, { kind: 'program', projectId }, { commentIds: [commentId] }, call())).toMatchObject({
    looked: 1,
  })
  expect(await db().redaction.findMany({ where: { projectId } })).toMatchObject([{ start: 12, end: 27, category: 'mail' }])
  expect(await lastEvent(projectId)).toMatchObject({
    type: 'comments.looked-through',
    detail: { comments: 1, masked: 1, flagged: 0 },
  })
  expect(await perform(lookThrough, { kind: 'program', projectId }, { commentIds: [commentId] }, call())).toMatchObject({
    looked: 0,
  })
  expect(await db().redaction.count({ where: { projectId } })).toBe(1)
})

test('the worker finds by itself what is left to look at, and a withdrawn comment is none of it', async () => {
  const first = await anUnseenComment()
  await anUnseenComment()
  await db().$executeRaw`SELECT set_config('codicil.withdrawing', 'on', false)`
  await db().submission.deleteMany({ where: { projectId: first.projectId } })
  expect(await lookThroughAll()).toBe(1)
  expect(await lookThroughAll()).toBe(0)
})

test('only the program looks comments through', async () => {
  const { cast, commentId } = await anUnseenComment()
  await expect(
    perform(lookThrough as never, cast.cleo as never, { commentIds: [commentId] } as never, call()),
  ).rejects.toMatchObject({
    kind: 'forbidden',
  })
})
