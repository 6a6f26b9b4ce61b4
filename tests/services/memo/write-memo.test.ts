import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { memosOf } from '@/lib/queries/memos'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { applyCodings } from '@/lib/services/coding/apply-codings'
import { changeCoding } from '@/lib/services/coding/change-coding'
import { lockRound } from '@/lib/services/coding/lock-round'
import { removeCodings } from '@/lib/services/coding/remove-codings'
import { undoAct } from '@/lib/services/coding/undo-act'
import { writeMemo } from '@/lib/services/memo/write-memo'
import { aCodingProject, anOpenRound, type CodingProject, kimSays } from '@/tests/support/coding-project'
import { call, lastEvent } from '@/tests/support/project'

const seenBy = async (member: CodingProject['ada']) => (await memosOf(admit(member, 'project.read'))).memos

test('a member writes a memo and words it anew; the event has none of its words', async () => {
  const project = await aCodingProject()
  const input = {
    words: 'Is mentoring teaching?',
    codeId: project.content.invisible,
    kind: 'definitionQuestion',
  } as const
  const id = await perform(writeMemo, project.ada, input, call())
  expect(await lastEvent(project.projectId)).toMatchObject({ type: 'memo.written', subject: id })
  expect(JSON.stringify(await lastEvent(project.projectId))).not.toContain('mentoring')
  const [before] = await db().memo.findMany({ where: { projectId: project.projectId } })
  await perform(writeMemo, project.ada, { id, words: 'It is.' }, call())
  expect(await db().memo.findMany({ where: { projectId: project.projectId } })).toMatchObject([
    { id, words: 'It is.', codeId: project.content.invisible, at: before?.at, changedAt: expect.any(Date) },
  ])
  await expect(perform(writeMemo, project.ben, { id, words: 'Not mine.' }, call())).rejects.toMatchObject({ kind: 'not-found' })
})

test('what a memo is about is said by a handle, and a handle of nothing is refused with a sentence', async () => {
  const project = await aCodingProject()
  for (const [about, handles] of [
    ['C-041', ['C-041']],
    ['k 1', ['K-01']],
    ['K-02', ['K-02']],
    ['', []],
  ] as const) {
    await perform(writeMemo, project.noor, { words: `About ${about}.`, about }, call())
    expect((await seenBy(project.ben))[0]?.about.map(({ handle }) => handle)).toEqual(handles)
  }
  await expect(perform(writeMemo, project.noor, { words: 'About what?', about: 'C-999' }, call())).rejects.toMatchObject({
    kind: 'input',
    fields: { about: expect.stringContaining('C-041') },
  })
})

test('nobody writes about the coding of another while the round is open', async () => {
  const project = await aCodingProject()
  const roundId = await anOpenRound(project)
  const codingId = randomUUID()
  await perform(
    applyCodings,
    project.ada,
    { roundId, codings: [{ id: codingId, commentId: project.comments[0], codeId: project.content.money, start: 0, end: 3 }] },
    call(),
  )
  await expect(perform(writeMemo, project.ben, { words: 'Why?', codingId }, call())).rejects.toMatchObject({ kind: 'not-found' })
  await perform(writeMemo, project.ada, { words: 'Because.', codingId }, call())
})

test('a memo at a coding follows it when its ends or its code change, also when that is undone, and stands at the words when it goes', async () => {
  const project = await aCodingProject()
  const { ada, noor, comments, content } = project
  const roundId = await anOpenRound(project)
  const [commentId] = comments
  const at = { commentId, codeId: content.money, start: 0, end: 7 }
  const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()]
  await perform(applyCodings, ada, { roundId, codings: [{ id: first, ...at }] }, call())
  await perform(writeMemo, ada, { words: 'Whose money?', roundId, at: { ...at, rev: 1 } }, call())
  await perform(changeCoding, ada, { roundId, id: first, as: second, end: 10 }, call())
  const change = call()
  await perform(changeCoding, ada, { roundId, id: second, as: third, codeId: content.invisible }, change)
  const standsAt = async () => {
    const [memo] = await seenBy(ada)
    return [memo?.about.map(({ name }) => name).join(''), memo?.quote]
  }
  expect(await standsAt()).toEqual(['invisible work', kimSays[0]?.slice(0, 10)])
  await perform(undoAct, ada, { actId: change.act }, call())
  expect(await standsAt()).toEqual(['money', kimSays[0]?.slice(0, 10)])
  await perform(removeCodings, ada, { roundId, ids: [second] }, call())
  expect(await standsAt()).toEqual(['', kimSays[0]?.slice(0, 7)])

  expect(await seenBy(noor)).toEqual([])
  await perform(lockRound, noor, { roundId }, call())
  expect(await seenBy(noor)).toMatchObject([{ words: 'Whose money?', isMine: false }])
})

test('of a coder at work in an open round others see only what was written before it and what names a theme or closed work', async () => {
  const project = await aCodingProject()
  const { ada, ben, noor, content } = project
  await perform(writeMemo, ada, { words: 'Before.', codeId: content.money }, call())
  const roundId = await anOpenRound(project)
  await perform(writeMemo, ada, { words: 'During.', codeId: content.money }, call())
  await perform(writeMemo, noor, { words: 'Of the editor, who does not code.' }, call())
  expect((await seenBy(ben)).map(({ words }) => words)).toEqual(['Of the editor, who does not code.', 'Before.'])
  const [asked] = (await seenBy(ada)).filter(({ words }) => words === 'Of the editor, who does not code.')
  await perform(writeMemo, ada, { words: 'An answer.', replyToId: asked?.id ?? '' }, call())
  const own = (await seenBy(ada)).map(({ words, isBlind, answers }) => [words, isBlind, answers.map((one) => one.isBlind)])
  expect(own).toEqual([
    ['Of the editor, who does not code.', false, [true]],
    ['During.', true, []],
    ['Before.', false, []],
  ])
  expect((await seenBy(ben)).flatMap(({ answers }) => answers)).toEqual([])
  await perform(lockRound, noor, { roundId }, call())
  expect((await seenBy(ben)).map(({ words }) => words)).toContain('During.')
})

test('members answer a memo that they may see, and the answer is about the same', async () => {
  const project = await aCodingProject()
  const id = await perform(writeMemo, project.noor, { words: 'Is this teaching?', about: 'K-02' }, call())
  await perform(writeMemo, project.ben, { words: 'I think so.', replyToId: id }, call())
  expect(await seenBy(project.ada)).toMatchObject([
    { words: 'Is this teaching?', answers: [{ words: 'I think so.', by: 'ben' }] },
  ])
  await anOpenRound(project)
  const own = await perform(writeMemo, project.ada, { words: 'Alone.', about: 'K-02' }, call())
  await expect(perform(writeMemo, project.ben, { words: 'Me too.', replyToId: own }, call())).rejects.toMatchObject({
    kind: 'not-found',
  })
})

test('nothing is written about or shown on a comment that may not be studied', async () => {
  const project = await aCodingProject()
  await perform(writeMemo, project.noor, { words: 'Kim says it well.', about: 'C-041' }, call())
  await db().submission.updateMany({ where: { projectId: project.projectId }, data: { allows: ['revise'] } })
  expect(await seenBy(project.noor)).toEqual([])
  await expect(perform(writeMemo, project.noor, { words: 'Again.', about: 'C-041' }, call())).rejects.toMatchObject({
    kind: 'not-found',
  })
})
