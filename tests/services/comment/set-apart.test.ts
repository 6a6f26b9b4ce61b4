import { expect, test } from 'vitest'
import { commentAccount } from '@/lib/queries/account'
import { codableComments, sealedComments } from '@/lib/queries/comments'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { reopen } from '@/lib/services/comment/reopen'
import { setApart } from '@/lib/services/comment/set-apart'
import { kimSends } from '@/tests/support/comments'
import { admits, aWaitingComment } from '@/tests/support/custody'
import { aDescription, aNotice } from '@/tests/support/description'
import { aProject, call, lastEvent } from '@/tests/support/project'

test('a waiting comment becomes an enquiry: no data, a line of its own in the account, and it can wait again', async () => {
  const { cast, commentId, projectId } = await aWaitingComment('When does the next version come?')
  await perform(setApart, cast.cleo, { commentId }, call())
  expect(await lastEvent(projectId)).toMatchObject({ type: 'comment.set-apart', subject: commentId })
  expect((await commentAccount(admit(cast.ada, 'comment.count'))).total).toMatchObject({ received: 1, enquiry: 1, waiting: 0 })
  await expect(admits(cast, commentId)).rejects.toMatchObject({ kind: 'conflict' })
  expect(await codableComments(admit(cast.ada, 'comment.read'))).toEqual([])
  expect(await sealedComments(admit(cast.cleo, 'sealed.read'))).toEqual([])
  await perform(reopen, cast.cleo, { commentId }, call())
  await admits(cast, commentId)
})

test('what its writer called a question is one from the beginning, alone or beside comments, and cannot become data', async () => {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast)
  const enquiry = { text: 'Who reads this? kim@example.org', answerTo: 'kim@example.org' }
  const objections = ['revise', 'research'].map((use) => ({ use: use as 'revise', answer: 'objected' as const }))
  const alone = await kimSends(cast, [], { enquiry, answers: objections })
  await kimSends(cast, [{ text: 'You forgot the librarians.' }], { enquiry })
  expect((await commentAccount(admit(cast.ada, 'comment.count'))).total).toMatchObject({ received: 3, enquiry: 2, waiting: 1 })
  expect(await db().submission.findFirst({ where: { id: alone.submissionId } })).toMatchObject({ state: 'enquiry' })
  const [asked] = await db().comment.findMany({ where: { submissionId: alone.submissionId } })
  await expect(perform(reopen, cast.cleo, { commentId: asked?.id ?? '' }, call())).rejects.toMatchObject({ kind: 'conflict' })
  await expect(kimSends(cast, [], { enquiry: { text: ' ' } })).rejects.toMatchObject({ kind: 'input' })
  await expect(kimSends(cast, [], { enquiry: { text: 'When?', answerTo: 'no address' } })).rejects.toMatchObject({
    fields: { 'contact.answerTo': expect.any(String) },
  })
})

test('only the custodian sets apart', async () => {
  const { cast, commentId } = await aWaitingComment()
  await expect(perform(setApart, cast.noor, { commentId }, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
