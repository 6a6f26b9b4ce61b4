import { expect, test } from 'vitest'
import { commentAccount } from '@/lib/queries/account'
import { codableComments, commentByHandle, commentPage, sealedComments } from '@/lib/queries/comments'
import { custodyOf } from '@/lib/queries/custody'
import { waitingPage } from '@/lib/queries/custody-queue'
import { db } from '@/lib/server/db'
import { admit as admitMember } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { admit } from '@/lib/services/comment/admit'
import { changePermission } from '@/lib/services/comment/change-permission'
import { admits, aWaitingComment, isOnlyFlagged, kimWrote } from '@/tests/support/custody'
import { call, lastEvent } from '@/tests/support/project'

test('an admitted comment is read by the team; before that it is a handle in a list', async () => {
  const { cast, commentId, projectId } = await aWaitingComment()
  const ada = admitMember(cast.ada, ['comment.read', 'comment.count'])
  expect(await codableComments(ada)).toEqual([])
  expect((await commentAccount(ada)).total).toMatchObject({ received: 1, waiting: 1 })
  const [waiting] = (await waitingPage(admitMember(cast.cleo, 'comment.admit'))).comments
  expect(JSON.stringify(waiting)).not.toMatch(/Maya/)

  expect(await admits(cast, commentId)).toEqual({ rev: 1 })
  expect(await lastEvent(projectId)).toMatchObject({
    type: 'comment.admitted',
    subject: commentId,
    detail: { rev: 1, hidden: 0 },
  })
  const [comment] = await codableComments(ada)
  expect(comment).toMatchObject({ id: commentId, text: kimWrote, handle: waiting?.handle, rev: 1, target: null })
  expect(await commentByHandle(ada, comment?.handle ?? '')).toEqual(comment)
  expect(await commentPage(ada)).toEqual({ comments: [comment], next: null })
})

test('it waits until each proposed place is decided', async () => {
  const { cast, commentId, projectId } = await aWaitingComment('Write to kim@example.org.')
  await isOnlyFlagged(projectId)
  await expect(admits(cast, commentId)).rejects.toMatchObject({ kind: 'conflict' })
})

test('a revision-only comment goes to the sealed lane and to nobody else', async () => {
  const { cast, commentId } = await aWaitingComment(kimWrote, { answers: [{ use: 'research', answer: 'objected' }] })
  await admits(cast, commentId)
  expect(await codableComments(admitMember(cast.noor, 'comment.read'))).toEqual([])
  expect(await sealedComments(admitMember(cast.noor, 'sealed.read'))).toMatchObject([{ id: commentId }])
  expect(() => admitMember(cast.ada, 'sealed.read')).toThrow()
  const { number } = await db().comment.findFirstOrThrow({ where: { id: commentId } })
  expect(await commentByHandle(admitMember(cast.ada, 'comment.read'), `C-${number}`)).toBeNull()
  expect(await custodyOf(admitMember(cast.cleo, 'comment.redact'), `C-${number}`)).toMatchObject({
    isSealed: true,
    state: 'admitted',
  })
})

test('an objection after the admission takes the comment out of the data', async () => {
  const { cast, kim, commentId } = await aWaitingComment()
  await admits(cast, commentId)
  await perform(changePermission, kim, { use: 'research', answer: 'objected' }, call())
  expect(await codableComments(admitMember(cast.ada, 'comment.read'))).toEqual([])
})

test('only the custodian admits', async () => {
  const { cast, commentId } = await aWaitingComment()
  for (const member of [cast.noor, cast.ada])
    await expect(perform(admit, member, { commentId }, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
