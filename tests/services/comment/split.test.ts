import { expect, test } from 'vitest'
import { receiptView } from '@/lib/queries/receipt'
import { db } from '@/lib/server/db'
import { sealWords } from '@/lib/server/vault'
import { perform } from '@/lib/server/verb'
import { admit } from '@/lib/services/comment/admit'
import { redact } from '@/lib/services/comment/redact'
import { split } from '@/lib/services/comment/split'
import { undoRedactions } from '@/lib/services/comment/undo-redactions'
import { admits, aWaitingComment, hides } from '@/tests/support/custody'
import { aLetter, allOf, aSplitLetter, cuts, letter } from '@/tests/support/parts'
import { call, lastEvent } from '@/tests/support/project'

test('a letter becomes pieces with their targets, and nothing of its words or places is lost', async () => {
  const { cast, commentId, pieces, advises, might, projectId } = await aSplitLetter()
  const { comments, words, redactions, useSentences } = await allOf(cast)
  const of = (id: string) => comments.find((one) => one.id === id)
  expect(pieces.map((id) => of(id)?.clauseId)).toEqual([advises, might, null])
  expect(pieces.map((id) => words.get(id)?.text).join('')).toBe(letter)
  expect(words.get(commentId)).toBeNull()
  expect(of(commentId)).toMatchObject({ state: 'split', isReceived: true })
  expect(pieces.map((id) => of(id))).toMatchObject(
    pieces.map(() => ({ state: 'waiting', isReceived: false, splitFromId: commentId, lookedBy: of(commentId)?.lookedBy })),
  )
  const said = (id: string) => redactions.filter((one) => one.commentId === id).map(({ says }) => says)
  expect(pieces.map(said)).toEqual([['Maya Rao'], [], expect.arrayContaining(['Maya Rao', 'maya@example.org'])])
  expect([...new Set(useSentences.map((one) => one.commentId))]).toEqual([pieces[1]])
  expect(new Set(useSentences.map(({ says }) => says))).toEqual(new Set(['On research: please do not quote this.']))
  expect(await lastEvent(projectId)).toEqual({ type: 'comment.split', subject: commentId, detail: { pieces: 3 } })
})

test('received is counted once, and the pieces are what waits', async () => {
  const { cast, kim, pieces } = await aSplitLetter()
  expect((await allOf(cast)).account).toMatchObject({
    total: { received: 1, waiting: 1 },
    now: { received: 3, waiting: 3 },
    parted: { received: 1, into: 3 },
  })
  await admits(cast, pieces[2])
  expect((await allOf(cast)).account).toMatchObject({
    total: { received: 1, admitted: 1, waiting: 0 },
    now: { received: 3, admitted: 1, waiting: 2 },
  })
  const receipt = await receiptView(kim)
  expect(receipt?.comments.map(({ id, line }) => [id, line])).toEqual([
    [pieces[0], 'waiting'],
    [pieces[1], 'waiting'],
    [pieces[2], 'admitted'],
  ])
  expect(receipt?.comments[0]?.family).toEqual({ received: 1, live: [...pieces] })
})

test('a proposed wording stays with the piece that it is given to', async () => {
  const { cast, commentId } = await aWaitingComment('One is good. Two is not.')
  const { submissionId } = await db().comment.findUniqueOrThrow({
    where: { projectId_id: { projectId: cast.projectId, id: commentId } },
  })
  await db().original.deleteMany({ where: { commentId } })
  await db().$transaction((tx) =>
    sealWords(
      tx,
      { projectId: cast.projectId, submissionId, commentId },
      { text: 'One is good. Two is not.', proposedText: 'Two, so.' },
    ),
  )
  const input = { commentId, cuts: [13], targets: [null, null], wordingAt: 1 }
  const { pieces } = await perform(split, cast.cleo, input, call())
  const { words } = await allOf(cast)
  expect(pieces.map((id) => words.get(id))).toEqual([
    { text: 'One is good. ', proposedText: null },
    { text: 'Two is not.', proposedText: 'Two, so.' },
  ])
})

test.each([
  ['inside a hidden name', [letter.indexOf('Rao')], /to be hidden/],
  ['inside a sentence on use', [letter.indexOf('please')], /sentence on use/],
  ['inside an emoji', [letter.indexOf('🙂') + 1], /letter from its marks/],
  ['behind the end', [letter.length], /inside the text/],
])('a cut %s is refused with what to do', async (_, at, why) => {
  const { cast, commentId } = await aLetter()
  const before = await allOf(cast)
  await expect(perform(split, cast.cleo, { commentId, cuts: at, targets: [null, null] }, call())).rejects.toThrow(why)
  expect(await allOf(cast)).toEqual(before)
})

test('a clause that was not there to comment on is no target', async () => {
  const { cast, commentId } = await aLetter()
  const targets = [crypto.randomUUID(), null]
  await expect(perform(split, cast.cleo, { commentId, cuts: [cuts[0] ?? 0], targets }, call())).rejects.toMatchObject({
    kind: 'input',
  })
})

test('what was decided already is not split, and what was split is not decided on', async () => {
  const { cast, commentId } = await aWaitingComment('One is good. Two is not.')
  const input = { commentId, cuts: [13], targets: [null, null] }
  await admits(cast, commentId)
  await expect(perform(split, cast.cleo, input, call())).rejects.toThrow(/Let it wait again/)
  const other = await aSplitLetter()
  await expect(perform(admit, other.cast.cleo, { commentId: other.commentId }, call())).rejects.toThrow(/was split meanwhile/)
})

test('a step on hidden words from before the splitting is not undone behind its back', async () => {
  const { cast, commentId } = await aLetter()
  const act = crypto.randomUUID()
  const text = letter
  const start = text.indexOf('staff')
  await perform(redact, cast.cleo, { commentId, field: 'text', start, end: start + 5, category: 'detail' }, call(act))
  await perform(split, cast.cleo, { commentId, cuts, targets: [null, null, null] }, call())
  await expect(perform(undoRedactions, cast.cleo, { actId: act }, call())).rejects.toMatchObject({ kind: 'conflict' })
})

test('only a custodian splits', async () => {
  const { cast, commentId } = await aLetter()
  for (const who of [cast.noor, cast.ada, cast.rui, cast.olu])
    await expect(perform(split, who, { commentId, cuts, targets: [null, null, null] }, call())).rejects.toMatchObject({
      kind: 'forbidden',
    })
  await hides(cast, commentId, letter, 'staff')
})
