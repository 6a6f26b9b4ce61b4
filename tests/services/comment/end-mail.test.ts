import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { claimJob } from '@/lib/server/jobs'
import { openContact } from '@/lib/server/vault'
import { perform } from '@/lib/server/verb'
import { answerEnquiry } from '@/lib/services/comment/answer-enquiry'
import { endMail } from '@/lib/services/comment/end-mail'
import { answer, kimAsks } from '@/tests/support/mail-server'
import { call, lastEvent } from '@/tests/support/project'

async function claimed() {
  const asked = await kimAsks('kim@example.org')
  const { cast, commentId, projectId } = asked
  const { replyId } = await perform(answerEnquiry, cast.cleo, { commentId, words: answer, canMail: true }, call())
  const { id: jobId } = await db().job.findFirstOrThrow({ where: { projectId } })
  await claimJob(new Date(), jobId)
  return { ...asked, replyId, jobId }
}

test('what was mailed is noted once, and its address is erased', async () => {
  const { kim, projectId, replyId, jobId } = await claimed()
  const ending = { jobId, as: 'done' as const, why: null }
  await perform(endMail, { kind: 'program', projectId }, ending, call())
  expect(await lastEvent(projectId)).toMatchObject({ type: 'enquiry.mailed', subject: replyId })
  expect(await db().enquiryReply.findFirst({ where: { projectId } })).toMatchObject({ mailedAt: expect.any(Date) })
  expect(await openContact(db(), projectId, kim.submissionId)).toBeNull()
  await expect(perform(endMail, { kind: 'program', projectId }, ending, call())).rejects.toMatchObject({ kind: 'frozen' })
})

test('what was given up is told with its reason', async () => {
  const { projectId, replyId, jobId } = await claimed()
  await perform(endMail, { kind: 'program', projectId }, { jobId, as: 'failed', why: 'It was away.' }, call())
  expect(await lastEvent(projectId)).toMatchObject({ type: 'enquiry.not-mailed', subject: replyId })
  expect(await db().job.findFirst({ where: { projectId } })).toMatchObject({ state: 'failed', why: 'It was away.' })
})

test('no member says that a mail went out', async () => {
  const { cast, jobId } = await claimed()
  const ending = { jobId, as: 'done', why: null }
  await expect(perform(endMail as never, cast.cleo as never, ending as never, call())).rejects.toMatchObject({
    kind: 'forbidden',
  })
})
