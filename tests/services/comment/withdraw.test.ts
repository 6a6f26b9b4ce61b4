import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { withdraw } from '@/lib/services/comment/withdraw'
import { admits, aWaitingComment, hides, kimWrote } from '@/tests/support/custody'
import { call, lastEvent } from '@/tests/support/project'

test('a custodian withdraws for somebody who wrote a letter: no word stays, a tombstone does', async () => {
  const { cast, kim, commentId, projectId } = await aWaitingComment()
  await hides(cast, commentId, kimWrote, 'Maya Rao')
  await admits(cast, commentId)
  expect(await perform(withdraw, cast.cleo, { submissionId: kim.submissionId }, call())).toMatchObject({ comments: 1 })
  expect(await lastEvent(projectId)).toMatchObject({ type: 'submission.withdrawn', subject: kim.submissionId })
  expect(await db().comment.count({ where: { projectId } })).toBe(0)
  expect(await db().commentText.count({ where: { projectId } })).toBe(0)
  expect(await db().submission.count({ where: { projectId, state: 'withdrawn' } })).toBe(1)
})

test('only the custodian withdraws for others', async () => {
  const { cast, kim } = await aWaitingComment()
  await expect(perform(withdraw, cast.noor, { submissionId: kim.submissionId }, call())).rejects.toMatchObject({
    kind: 'forbidden',
  })
})
