import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { openContact } from '@/lib/server/vault'
import { perform } from '@/lib/server/verb'
import { answerEnquiry } from '@/lib/services/comment/answer-enquiry'
import { settleMail } from '@/lib/services/comment/settle-mail'
import { answer, kimAsks } from '@/tests/support/mail-server'
import { call, lastEvent } from '@/tests/support/project'

async function givenUp() {
  const asked = await kimAsks('kim@example.org')
  const { replyId } = await perform(answerEnquiry, asked.cast.cleo, { commentId: asked.commentId, words: answer }, call())
  await db().enquiryReply.updateMany({ where: { projectId: asked.projectId }, data: { mailGivenUpAt: new Date() } })
  return { ...asked, replyId }
}

test('a mail that was given up is asked for again, once', async () => {
  const { cast, projectId, replyId } = await givenUp()
  await perform(settleMail, cast.cleo, { replyId, as: 'again' }, call())
  expect(await lastEvent(projectId)).toMatchObject({ type: 'enquiry.mail-settled', subject: replyId, detail: { as: 'again' } })
  expect(await db().job.findMany({ where: { projectId } })).toMatchObject([
    { kind: 'mailAnswer', subject: replyId, state: 'waiting' },
  ])
  await expect(perform(settleMail, cast.cleo, { replyId, as: 'again' }, call())).rejects.toMatchObject({ kind: 'frozen' })
})

test('a mail that is left erases the address, and no other than a custodian decides it', async () => {
  const { cast, kim, projectId, replyId } = await givenUp()
  await expect(perform(settleMail, cast.noor, { replyId, as: 'leave' }, call())).rejects.toMatchObject({ kind: 'forbidden' })
  await perform(settleMail, cast.cleo, { replyId, as: 'leave' }, call())
  expect(await openContact(db(), projectId, kim.submissionId)).toBeNull()
})
