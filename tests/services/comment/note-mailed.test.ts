import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { answerEnquiry } from '@/lib/services/comment/answer-enquiry'
import { noteMailed } from '@/lib/services/comment/note-mailed'
import { kimSends } from '@/tests/support/comments'
import { aDescription, aNotice } from '@/tests/support/description'
import { aProject, call, lastEvent } from '@/tests/support/project'

test('an answer is noted as mailed once, and only by the custodian', async () => {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast)
  const kim = await kimSends(cast, [], { enquiry: { text: 'When?' } })
  const { id: commentId } = await db().comment.findFirstOrThrow({ where: { submissionId: kim.submissionId } })
  const { replyId } = await perform(answerEnquiry, cast.cleo, { commentId, words: 'In the autumn.' }, call())
  await expect(perform(noteMailed, cast.noor, { replyId }, call())).rejects.toMatchObject({ kind: 'forbidden' })
  await perform(noteMailed, cast.cleo, { replyId }, call())
  expect(await db().enquiryReply.findFirst({ where: { id: replyId } })).toMatchObject({ mailedAt: expect.any(Date) })
  expect(await lastEvent(cast.projectId)).toMatchObject({ type: 'enquiry.mailed', subject: replyId })
  await expect(perform(noteMailed, cast.cleo, { replyId }, call())).rejects.toMatchObject({ kind: 'not-found' })
})
