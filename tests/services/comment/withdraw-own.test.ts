import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { completeLedger, readLedger } from '@/lib/server/withdrawal-ledger'
import { changePermission } from '@/lib/services/comment/change-permission'
import { withdrawOwn } from '@/lib/services/comment/withdraw-own'
import { kimSends } from '@/tests/support/comments'
import { aDescription, aNotice } from '@/tests/support/description'
import { everyRow } from '@/tests/support/dump'
import { aProject, call, lastEvent } from '@/tests/support/project'

const words = 'zebra lantern quilted marmalade, harbour thimble: kim.canary@example.org'

async function kimHasSent(changed = {}) {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast, changed)
  const kim = await kimSends(cast, [{ text: words, proposedText: `${words} so` }])
  return { cast, kim, projectId: cast.projectId }
}

test('a withdrawal leaves a tombstone and not one word in any table', async () => {
  const { cast, kim, projectId } = await kimHasSent()
  await kimSends(cast, [{ text: 'Another one stays.' }])
  await perform(withdrawOwn, kim, {}, call())

  expect(await db().submission.findUnique({ where: { projectId_id: { projectId, id: kim.submissionId } } })).toMatchObject({
    state: 'withdrawn',
    attributes: null,
    receiptMac: null,
    allows: [],
  })
  expect(await db().comment.count({ where: { projectId } })).toBe(1)
  expect(await db().subjectKey.count({ where: { projectId } })).toBe(1)
  expect(await everyRow()).not.toMatch(/zebra|lantern|quilted|canary/)
  expect(await lastEvent(projectId)).toMatchObject({
    type: 'submission.withdrawn',
    subject: kim.submissionId,
    detail: { comments: 1, mentions: 0 },
  })
})

test('what the team wrote in the same words is listed to be mended', async () => {
  const { cast, kim, projectId } = await kimHasSent()
  const memo = 'She says “Zebra lantern quilted marmalade harbour” 🙂 and more.'
  await db().memo.create({
    data: { projectId, id: call().ids.next(), kind: 'analytic', words: memo, memberId: cast.noor.memberId, at: new Date() },
  })
  await perform(withdrawOwn, kim, {}, call())
  const [mend] = await db().mend.findMany({ where: { projectId } })
  expect(mend).toMatchObject({ place: 'Memo.words', submissionId: kim.submissionId, mendedAt: null })
  expect(memo.slice(mend?.start, mend?.end)).toBe('Zebra lantern quilted marmalade harbour')
})

test('the ledger holds each withdrawal once, also one whose server died before it was written', async () => {
  const { kim, projectId } = await kimHasSent()
  await perform(withdrawOwn, kim, {}, call())
  await completeLedger()
  expect(await completeLedger()).toBe(0)
  expect((await readLedger()).takenBack).toContainEqual({
    projectId,
    submissionId: kim.submissionId,
    commentId: null,
    at: expect.stringMatching(/Z$/),
  })
})

test('after the last day comments stay, and can still be objected to', async () => {
  const { kim } = await kimHasSent({ withdrawUntil: '2020-01-01', dataLockAt: '' })
  await expect(perform(withdrawOwn, kim, {}, call())).rejects.toMatchObject({ kind: 'frozen' })
  await perform(changePermission, kim, { use: 'quote', answer: 'objected' }, call())
})

test('what was withdrawn cannot be withdrawn or changed again', async () => {
  const { kim } = await kimHasSent()
  await perform(withdrawOwn, kim, {}, call())
  await expect(perform(withdrawOwn, kim, {}, call())).rejects.toMatchObject({ kind: 'not-found' })
  await expect(perform(changePermission, kim, { use: 'show', answer: 'yes' }, call())).rejects.toMatchObject({
    kind: 'not-found',
  })
})

test('an editor withdraws nobody’s comments', async () => {
  const { cast } = await kimHasSent()
  await expect(perform(withdrawOwn, cast.noor as never, {}, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
