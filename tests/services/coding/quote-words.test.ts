import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { deskOf, deskRound } from '@/lib/queries/desk'
import { deskComments } from '@/lib/queries/desk-comments'
import { quoteBasket } from '@/lib/queries/quotes'
import { db } from '@/lib/server/db'
import { type AnyMember, admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { applyCodings } from '@/lib/services/coding/apply-codings'
import { lockRound } from '@/lib/services/coding/lock-round'
import { markAssignment } from '@/lib/services/coding/mark-assignment'
import { quoteWords } from '@/lib/services/coding/quote-words'
import { undoAct } from '@/lib/services/coding/undo-act'
import { aCodingProject, anOpenRound, kimSays } from '@/tests/support/coding-project'
import { call, lastEvent } from '@/tests/support/project'

const basket = async (member: AnyMember) => (await quoteBasket(admit(member, ['project.read', 'comment.read']))).quotes

test('a coder marks words as quotable; they lie in the basket with what is coded on them, for others once the round is locked', async () => {
  const project = await aCodingProject()
  const { ada, ben, noor, comments, content } = project
  const roundId = await anOpenRound(project)
  const [, , commentId] = comments
  const end = (kimSays[2] ?? '').indexOf('👩‍🏫') + '👩‍🏫'.length
  const at = { roundId, commentId, start: 18, end }
  await perform(
    applyCodings,
    ada,
    { roundId, codings: [{ id: randomUUID(), commentId, codeId: content.money, start: 0, end: 7 }] },
    call(),
  )
  await perform(
    applyCodings,
    ada,
    { roundId, codings: [{ id: randomUUID(), commentId, codeId: content.invisible, start: 20, end: 24 }] },
    call(),
  )
  const id = randomUUID()
  await perform(quoteWords, ada, { ...at, id, rev: 1, why: 'Nobody puts it shorter.' }, call())
  expect(await lastEvent(project.projectId)).toMatchObject({ type: 'quote.marked', subject: id })
  expect(JSON.stringify(await lastEvent(project.projectId))).not.toContain('shorter')
  expect(await basket(ada)).toMatchObject([
    {
      quote: (kimSays[2] ?? '').slice(18, end),
      why: 'Nobody puts it shorter.',
      isMine: true,
      isBlind: true,
      codes: [{ name: 'invisible work' }],
    },
  ])
  expect(await basket(ben)).toEqual([])
  expect(await basket(noor)).toEqual([])

  await perform(markAssignment, ada, { roundId, commentId, state: 'done' }, call())
  await perform(lockRound, noor, { roundId }, call())
  expect(await basket(noor)).toMatchObject([
    { id, by: 'ada', round: 1, isBlind: false, isSettled: false, codes: [{ name: 'invisible work' }], mayBeQuoted: false },
  ])
})

test('on the very same words a new line takes the place of the old; undo and redo bring either back, also after a reload', async () => {
  const project = await aCodingProject()
  const { ada, comments } = project
  const roundId = await anOpenRound(project)
  const [commentId] = comments
  const at = { roundId, commentId, start: 0, end: 25 }
  const why = async () => (await basket(ada)).map((one) => one.why)
  await perform(quoteWords, ada, { ...at, id: randomUUID(), why: 'Blunt.' }, call())
  const again = call()
  await perform(quoteWords, ada, { ...at, id: randomUUID(), why: 'Blunt, and true.' }, again)
  expect(await why()).toEqual(['Blunt, and true.'])
  const undo = call()
  await perform(undoAct, ada, { actId: again.act }, undo)
  expect(await why()).toEqual(['Blunt.'])
  await perform(undoAct, ada, { actId: undo.act }, call())
  expect(await why()).toEqual(['Blunt, and true.'])

  const member = admit(ada, 'coding.read-own')
  const frame = await deskOf(member, 1)
  expect(frame?.steps.done.map(({ written, taken }) => [written, taken].map((notes) => notes.map(({ words }) => words)))).toEqual(
    [
      [['Blunt.'], []],
      [['Blunt, and true.'], ['Blunt.']],
    ],
  )
  const round = await deskRound(member, 1)
  const loaded = round && (await deskComments(member, round, [commentId]))
  expect(loaded?.comments[0]?.notes).toMatchObject([{ kind: 'quotable', words: 'Blunt, and true.', start: 0, end: 25 }])
})

test('only who codes in the open round marks words, and only words that lie in the text as it reads', async () => {
  const project = await aCodingProject()
  const { ada, ben, noor, comments } = project
  const roundId = await anOpenRound(project)
  const input = { roundId, commentId: comments[0], id: randomUUID(), start: 0, end: 5, why: 'Short.' }
  await expect(perform(quoteWords, noor, input, call())).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(perform(quoteWords, ada, { ...input, why: '  ' }, call())).rejects.toMatchObject({ kind: 'input' })
  await expect(perform(quoteWords, ada, { ...input, end: 900 }, call())).rejects.toMatchObject({ kind: 'input' })
  await expect(perform(quoteWords, ada, { ...input, rev: 2 }, call())).rejects.toMatchObject({ kind: 'conflict' })
  await db().submission.updateMany({ where: { projectId: project.projectId }, data: { allows: ['revise'] } })
  await expect(perform(quoteWords, ada, input, call())).rejects.toMatchObject({ kind: 'not-found' })
  await db().submission.updateMany({ where: { projectId: project.projectId }, data: { allows: ['research'] } })
  await perform(quoteWords, ben, input, call())
  await perform(lockRound, noor, { roundId }, call())
  await expect(perform(quoteWords, ada, { ...input, id: randomUUID() }, call())).rejects.toMatchObject({ kind: 'frozen' })
})
