import { expect, test } from 'vitest'
import { applyLedger } from '@/lib/exchange/apply-ledger'
import { receiptView } from '@/lib/queries/receipt'
import { withdrawalsOf } from '@/lib/queries/withdrawals'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { sealWords } from '@/lib/server/vault'
import { perform } from '@/lib/server/verb'
import { completeLedger, readLedger } from '@/lib/server/withdrawal-ledger'
import { join } from '@/lib/services/comment/join'
import { noteCustody } from '@/lib/services/comment/note-custody'
import { reopen } from '@/lib/services/comment/reopen'
import { split } from '@/lib/services/comment/split'
import { withdrawOwnComment } from '@/lib/services/comment/withdraw-own-comment'
import { kimSends } from '@/tests/support/comments'
import { admits } from '@/tests/support/custody'
import { aDescription, aNotice } from '@/tests/support/description'
import { everyRow } from '@/tests/support/dump'
import { aLetter, allOf, aSplitLetter, cuts, letter } from '@/tests/support/parts'
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

test('a piece goes with every word, also out of what it was cut from, and the account stays whole', async () => {
  const { cast, kim, commentId, projectId } = await aLetter()
  await perform(noteCustody, cast.cleo, { commentId, words: 'Zanzibar.' }, call())
  const { pieces } = await perform(split, cast.cleo, { commentId, cuts, targets: [null, null, null] }, call())
  expect(await perform(withdrawOwnComment, kim, { commentId: pieces[0] ?? '' }, call())).toEqual({ allIsGone: false })
  const { comments, words, redactions, notes, account } = await allOf(cast)
  expect(comments.map(({ id }) => id).toSorted()).toEqual([commentId, pieces[1], pieces[2]].toSorted())
  expect([...words.values()].flatMap((own) => own?.text ?? [])).toHaveLength(2)
  expect(redactions.filter(({ commentId: at }) => at === pieces[0] || at === commentId)).toEqual([])
  expect(notes).toEqual([])
  expect(account).toMatchObject({ total: { received: 1, waiting: 1, withdrawn: 0 }, now: { received: 2, waiting: 2 } })

  await perform(withdrawOwnComment, kim, { commentId }, call())
  expect(await db().comment.count({ where: { projectId } })).toBe(0)
  expect((await allOf(cast)).account).toMatchObject({ total: { received: 1, withdrawn: 1 }, parted: { received: 0, into: 0 } })
})

test('earlier texts of a comment that was split do not keep the words of a piece that was taken back', async () => {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast)
  const first = 'Gargoyle saffron pantry. '
  const kim = await kimSends(cast, [{ text: `${first}${stays}.` }])
  const { id: commentId } = await db().comment.findFirstOrThrow({ where: { projectId: cast.projectId } })
  await admits(cast, commentId)
  await perform(reopen, cast.cleo, { commentId }, call())
  const { pieces } = await perform(split, cast.cleo, { commentId, cuts: [first.length], targets: [null, null] }, call())
  await perform(withdrawOwnComment, kim, { commentId: pieces[0] ?? '' }, call())
  expect((await everyRow()).includes('saffron')).toBe(false)
})

test('what was joined goes together, and counts as all that it was made of', async () => {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast)
  const kim = await kimSends(cast, [{ text: 'Walrus cutlery.' }, { text: 'Walrus umbrella.' }])
  const ids = (await db().comment.findMany({ where: { projectId: cast.projectId } })).map(({ id }) => id)
  await kimSends(cast, [{ text: 'Another time.' }])
  const { commentId } = await perform(join, cast.cleo, { commentIds: ids }, call())
  expect(await perform(withdrawOwnComment, kim, { commentId }, call())).toEqual({ allIsGone: true })
  expect((await everyRow()).includes('Walrus')).toBe(false)
  expect((await allOf(cast)).account.total).toMatchObject({ received: 3, withdrawn: 2, waiting: 1 })
})

test('a backup from before the splitting does not bring the words of a withdrawn piece back', async () => {
  const { cast, kim, commentId, pieces, projectId } = await aSplitLetter()
  const { submissionId } = kim
  await perform(withdrawOwnComment, kim, { commentId: pieces[0] }, call())
  await completeLedger()
  expect((await readLedger()).takenBack).toContainEqual({
    ...{ projectId, submissionId, commentId: pieces[0], madeOf: [commentId], at: expect.stringMatching(/Z$/) },
  })
  expect((await applyLedger()).withdrawn).toBe(0)
  // The day before: no piece, no withdrawal, and the letter in one.
  await db().withdrawal.deleteMany({ where: { projectId } })
  await db().comment.deleteMany({ where: { projectId, splitFromId: commentId } })
  await db().comment.update({ where: { projectId_id: { projectId, id: commentId } }, data: { state: 'waiting' } })
  await db().$transaction((tx) => sealWords(tx, { projectId, submissionId, commentId }, { text: letter, proposedText: null }))
  expect((await applyLedger()).withdrawn).toBe(1)
  expect((await allOf(cast)).words.size).toBe(0)
  expect((await applyLedger()).withdrawn).toBe(0)
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
