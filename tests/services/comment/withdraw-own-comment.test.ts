import { expect, test } from 'vitest'
import { applyLedger } from '@/lib/exchange/apply-ledger'
import { receiptView } from '@/lib/queries/receipt'
import { withdrawalsOf } from '@/lib/queries/withdrawals'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { completeLedger, readLedger } from '@/lib/server/withdrawal-ledger'
import { withdrawOwnComment } from '@/lib/services/comment/withdraw-own-comment'
import { kimSends } from '@/tests/support/comments'
import { admits } from '@/tests/support/custody'
import { aDescription, aNotice } from '@/tests/support/description'
import { everyRow } from '@/tests/support/dump'
import { aProject, call, lastEvent } from '@/tests/support/project'

const gone = 'zebra lantern quilted marmalade, harbour thimble'
const stays = 'velvet tractor under the almanac'

async function kimHasSent(changed = {}) {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast, changed)
  const kim = await kimSends(cast, [{ text: gone, proposedText: `${gone} so` }, { text: stays }])
  const [first, second] = await db().comment.findMany({ where: { projectId: cast.projectId } })
  const words = await receiptView(kim)
  if (!first || !second || !words) throw new Error('Two comments were not sent.')
  for (const { id } of [first, second]) await admits(cast, id)
  const texts = await db().commentText.findMany({ where: { projectId: cast.projectId } })
  const goes = texts.find(({ text }) => text === gone)?.commentId ?? ''
  return { cast, kim, goes, projectId: cast.projectId }
}

test('one comment goes with every word, the other stays as it was', async () => {
  const { cast, kim, goes, projectId } = await kimHasSent()
  expect(await perform(withdrawOwnComment, kim, { commentId: goes }, call())).toEqual({ allIsGone: false })
  expect(await everyRow()).not.toMatch(/zebra|lantern|quilted/)
  expect(await everyRow()).toMatch(/velvet/)
  expect((await receiptView(kim))?.comments).toHaveLength(1)
  expect(await db().submission.findFirst({ where: { projectId } })).toMatchObject({ state: 'admitted', takenBack: 1 })
  expect(await lastEvent(projectId)).toMatchObject({ type: 'comment.withdrawn', subject: goes, detail: { by: 'commenter' } })
  expect(await withdrawalsOf(admit(cast.noor, 'withdrawal.read'))).toMatchObject([
    { by: 'commenter', comments: 1, isWhole: false, rounds: [], mentions: { found: 0, open: 0 } },
  ])
})

test('with the last one the whole submission goes, and its pseudonym with it', async () => {
  const { kim, projectId } = await kimHasSent()
  const handles = await db().commenter.findMany({ where: { projectId } })
  for (const { id } of await db().comment.findMany({ where: { projectId } }))
    await perform(withdrawOwnComment, kim, { commentId: id }, call())
  expect(handles.map(({ number }) => number).filter((number) => number > 0)).toHaveLength(1)
  expect(await db().commenter.findMany({ where: { projectId } })).toMatchObject([{ number: 0 }])
  expect(await db().submission.findFirst({ where: { projectId } })).toMatchObject({ state: 'withdrawn', takenBack: 2 })
  expect(await receiptView(kim)).toBeNull()
})

test('the ledger names the comment, and what an older backup brought back is erased again', async () => {
  const { kim, goes, projectId } = await kimHasSent()
  await perform(withdrawOwnComment, kim, { commentId: goes }, call())
  await completeLedger()
  expect(await completeLedger()).toBe(0)
  const { submissionId } = kim
  expect((await readLedger()).takenBack).toContainEqual({
    projectId,
    submissionId,
    commentId: goes,
    at: expect.stringMatching(/Z$/),
  })
  await db().comment.create({
    data: { projectId, id: goes, submissionId, number: 7000, rank: 0.5, textRev: 1, state: 'admitted' },
  })
  await db().commentText.create({
    data: { projectId, commentId: goes, rev: 1, text: gone, length16: gone.length, madeAt: new Date() },
  })
  expect(await applyLedger()).toMatchObject({ withdrawn: 1 })
  expect(await everyRow()).not.toMatch(/zebra/)
  expect(await applyLedger()).toMatchObject({ withdrawn: 0 })
})

test('a comment of somebody else is not there, and after the last day nothing is taken back', async () => {
  const { kim } = await kimHasSent()
  const other = await kimHasSent({ withdrawUntil: '2020-01-01', dataLockAt: '' })
  await expect(perform(withdrawOwnComment, kim, { commentId: other.goes }, call())).rejects.toMatchObject({ kind: 'not-found' })
  await expect(perform(withdrawOwnComment, other.kim, { commentId: other.goes }, call())).rejects.toMatchObject({
    kind: 'frozen',
  })
})

test('an editor takes nothing back for anybody', async () => {
  const { cast, goes } = await kimHasSent()
  await expect(perform(withdrawOwnComment, cast.noor as never, { commentId: goes }, call())).rejects.toMatchObject({
    kind: 'forbidden',
  })
})
