import { expect, test } from 'vitest'
import { readOwnAnswers } from '@/lib/exchange/read-own-words'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { answerEnquiry } from '@/lib/services/comment/answer-enquiry'
import { withdrawOwn } from '@/lib/services/comment/withdraw-own'
import { aWaitingComment } from '@/tests/support/custody'
import { everyRow } from '@/tests/support/dump'
import { kimAsks, answer as words } from '@/tests/support/mail-server'
import { call, lastEvent } from '@/tests/support/project'

test('an answer stands with the receipt, and is left to a worker to mail where an address was given and a mail server is there', async () => {
  const some = await kimAsks('kim@example.org')
  const { commentId, cast, projectId } = some
  const { reaches, replyId } = await perform(answerEnquiry, cast.cleo, { commentId, words, canMail: true }, call())
  expect(reaches).toBe('on-its-way')
  expect(await db().job.findMany({ where: { projectId } })).toMatchObject([
    { kind: 'mailAnswer', subject: replyId, state: 'waiting' },
  ])
  expect(await lastEvent(projectId)).toMatchObject({ type: 'enquiry.answered', subject: commentId })
  expect(await readOwnAnswers(some.kim)).toMatchObject([{ commentId, words }])

  expect(await perform(answerEnquiry, cast.cleo, { commentId, words, canMail: false }, call())).toMatchObject({
    reaches: 'no-mail-server',
  })
  const none = await kimAsks('')
  const alone = { commentId: none.commentId, words, canMail: true }
  expect(await perform(answerEnquiry, none.cast.cleo, alone, call())).toMatchObject({ reaches: 'receipt' })
  expect(await db().job.count()).toBe(1)
})

test('question, answer and address stand sealed, and a withdrawal leaves none of them', async () => {
  const { cast, kim, commentId } = await kimAsks('kim@example.org')
  await perform(answerEnquiry, cast.cleo, { commentId, words }, call())
  expect(await everyRow()).not.toMatch(/tangerine|pelicans|kim@example/)
  await perform(withdrawOwn, kim, {}, call())
  expect(await readOwnAnswers(kim)).toEqual([])
  expect(await db().enquiryReply.count({ where: { projectId: cast.projectId } })).toBe(0)
})

test('a comment is not answered as an enquiry, and only the custodian answers', async () => {
  const { cast, commentId } = await aWaitingComment()
  await expect(perform(answerEnquiry, cast.cleo, { commentId, words }, call())).rejects.toMatchObject({ kind: 'conflict' })
  await expect(perform(answerEnquiry, cast.noor, { commentId, words }, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
