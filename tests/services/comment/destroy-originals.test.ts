import { expect, test } from 'vitest'
import { findReceipt } from '@/lib/exchange/find-receipt'
import { readOwnAnswers, readOwnWords } from '@/lib/exchange/read-own-words'
import { receiptView } from '@/lib/queries/receipt'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { changePermission } from '@/lib/services/comment/change-permission'
import { destroyOriginals } from '@/lib/services/comment/destroy-originals'
import { openReceipt } from '@/lib/services/comment/open-receipt'
import { redact } from '@/lib/services/comment/redact'
import { withdrawOwn } from '@/lib/services/comment/withdraw-own'
import { kimSends } from '@/tests/support/comments'
import { admits, aWaitingComment, hides, kimWrote, textOf } from '@/tests/support/custody'
import { call, lastEvent } from '@/tests/support/project'

const yes = { understood: 'yes' as const }

async function anAdmittedComment(withdrawUntil: Date | null) {
  const { cast, commentId, projectId, kim } = await aWaitingComment()
  await hides(cast, commentId, kimWrote, 'Maya Rao')
  await db().notice.updateMany({ where: { projectId }, data: { withdrawUntil } })
  return { cast, commentId, projectId, kim }
}

test('after the last day the originals and names go for ever, and what was admitted reads as before', async () => {
  const { cast, commentId, projectId } = await anAdmittedComment(new Date('2020-01-01'))
  await admits(cast, commentId)
  const before = await textOf(projectId, commentId)
  await perform(destroyOriginals, cast.cleo, yes, call())

  expect(await db().original.count()).toBe(0)
  expect(await db().subjectKey.count()).toBe(0)
  expect(await db().pseudonym.count()).toBe(0)
  expect((await db().project.findUniqueOrThrow({ where: { id: projectId } })).originalsGoneAt).not.toBeNull()
  expect(await db().redaction.count({ where: { projectId, state: 'accepted' } })).toBeGreaterThan(0)
  expect(await textOf(projectId, commentId)).toBe(before)
  expect(await lastEvent(projectId)).toMatchObject({ type: 'originals.destroyed', detail: { originals: 1, names: 1 } })

  const later = { commentId, field: 'text' as const, start: 0, end: 2, category: 'person' as const }
  await expect(perform(redact, cast.cleo, later, call())).rejects.toMatchObject({ kind: 'not-found' })
  await expect(perform(destroyOriginals, cast.cleo, yes, call())).rejects.toMatchObject({ kind: 'conflict' })
})

test('a receipt goes on working: it shows what the team reads, and every use can still be refused', async () => {
  const { cast, commentId, projectId, kim } = await anAdmittedComment(new Date('2020-01-01'))
  await admits(cast, commentId)
  await perform(destroyOriginals, cast.cleo, yes, call())

  const found = await findReceipt(kim.receipt, 'Kim')
  expect(found).toMatchObject({ submissionId: kim.submissionId })
  await perform(openReceipt, found, {}, call())
  expect([...(await readOwnWords(found)), ...(await readOwnAnswers(found))]).toEqual([])
  const receipt = await receiptView(found)
  expect(receipt?.originalsGoneAt).toBeInstanceOf(Date)
  expect(receipt?.comments).toMatchObject([{ line: 'admitted', asRead: await textOf(projectId, commentId) }])
  await perform(changePermission, found, { use: 'research', answer: 'objected' }, call())
  expect((await receiptView(found))?.allows).toEqual(['revise', 'quote'])
})

test('what comes in afterwards has an original of its own, and its receipt keeps all rights until the last day', async () => {
  const { cast, commentId, projectId } = await anAdmittedComment(new Date('2020-01-01'))
  await admits(cast, commentId)
  await perform(destroyOriginals, cast.cleo, yes, call())
  await db().notice.updateMany({ where: { projectId }, data: { withdrawUntil: new Date('2099-01-01') } })
  const lori = await kimSends(cast, [{ text: 'I came later.' }])
  expect([...(await readOwnWords(lori)).values()]).toMatchObject([{ text: 'I came later.' }])
  const { id } = await db().comment.findFirstOrThrow({ where: { projectId, submissionId: lori.submissionId } })
  await admits(cast, id)
  await expect(perform(destroyOriginals, cast.cleo, yes, call())).rejects.toThrow(/2099-01-01/)
  await perform(withdrawOwn, lori, {}, call())
  expect(await db().comment.count({ where: { projectId } })).toBe(1)
})

test('it is refused while a comment waits, while people may withdraw, and to everybody but the custodian', async () => {
  const { cast, commentId } = await anAdmittedComment(new Date('2099-01-01'))
  await expect(perform(destroyOriginals, cast.cleo, yes, call())).rejects.toThrow(/waits/)
  await admits(cast, commentId)
  await expect(perform(destroyOriginals, cast.cleo, yes, call())).rejects.toThrow(/2099-01-01/)
  await expect(perform(destroyOriginals, cast.noor, yes, call())).rejects.toMatchObject({ kind: 'forbidden' })
  expect(await db().original.count()).toBe(1)
})
