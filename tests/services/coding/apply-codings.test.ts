import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { applyCodings } from '@/lib/services/coding/apply-codings'
import { lockRound } from '@/lib/services/coding/lock-round'
import { undoAct } from '@/lib/services/coding/undo-act'
import { aCodingProject, admitComments, anOpenRound, kimSays } from '@/tests/support/coding-project'
import { call, lastEvent } from '@/tests/support/project'

const living = (projectId: number) => db().coding.findMany({ where: { projectId, diedActId: null }, orderBy: { start: 'asc' } })

test('a coder codes words with a clause and a stance, and it is recorded', async () => {
  const project = await aCodingProject()
  const roundId = await anOpenRound(project)
  const id = randomUUID()
  const coding = {
    id,
    commentId: project.comments[0],
    codeId: project.clauseCodes[0],
    start: 0,
    end: 26,
    stance: 'objects' as const,
  }
  expect(await perform(applyCodings, project.ada, { roundId, codings: [coding] }, call())).toEqual({ born: [id], ended: [] })
  expect(await living(project.projectId)).toMatchObject([
    { id, start: 0, end: 26, stance: 'objects', coderId: project.ada.memberId, textRev: 1 },
  ])
  expect(await lastEvent(project.projectId)).toMatchObject({
    type: 'coding.applied',
    subject: id,
    detail: { round: roundId, stance: 'objects' },
  })
})

test('the same code on overlapping words is one coding', async () => {
  const project = await aCodingProject()
  const roundId = await anOpenRound(project)
  const at = (start: number, end: number) => ({
    id: randomUUID(),
    commentId: project.comments[0],
    codeId: project.content.invisible,
    start,
    end,
  })
  await perform(applyCodings, project.ada, { roundId, codings: [at(0, 10), at(20, 30)] }, call())
  await perform(applyCodings, project.ada, { roundId, codings: [at(5, 25)] }, call())
  expect(await living(project.projectId)).toMatchObject([{ start: 0, end: 30 }])
})

test('words outside the text and half an emoji are refused', async () => {
  const project = await aCodingProject()
  const roundId = await anOpenRound(project)
  const at = (start: number, end: number) => ({
    id: randomUUID(),
    commentId: project.comments[2],
    codeId: project.content.money,
    start,
    end,
  })
  const emoji = kimSays[2]?.indexOf('👩') ?? 0
  for (const wrong of [at(0, 500), at(emoji + 1, emoji + 9), at(3, 3)])
    await expect(perform(applyCodings, project.ada, { roundId, codings: [wrong] }, call())).rejects.toMatchObject({
      kind: 'input',
    })
})

test('only members who code in the round may, only while it is open, only what was given to them', async () => {
  const project = await aCodingProject()
  const roundId = await anOpenRound(project)
  const later = await admitComments(project.projectId, ['Sent after the round was opened.'])
  const codings = [{ id: randomUUID(), commentId: project.comments[0], codeId: project.content.money, start: 0, end: 3 }]
  await expect(perform(applyCodings, project.noor, { roundId, codings }, call())).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(perform(applyCodings, project.olu, { roundId, codings }, call())).rejects.toMatchObject({ kind: 'forbidden' })
  const notGiven = [{ ...codings[0], id: randomUUID(), commentId: later[0] ?? '' }] as typeof codings
  await expect(perform(applyCodings, project.ada, { roundId, codings: notGiven }, call())).rejects.toMatchObject({
    kind: 'not-found',
  })

  await perform(lockRound, project.noor, { roundId }, call())
  await expect(perform(applyCodings, project.ada, { roundId, codings }, call())).rejects.toMatchObject({ kind: 'frozen' })
})

test('codes of another project or outside the round, and a stance on a content code, are refused', async () => {
  const project = await aCodingProject()
  const other = await aCodingProject()
  const roundId = await anOpenRound(project)
  const at = { id: randomUUID(), commentId: project.comments[0], start: 0, end: 3 }
  const send = (coding: object) =>
    perform(applyCodings, project.ada, { roundId, codings: [{ ...at, ...coding }] } as never, call())
  await expect(send({ codeId: other.content.money })).rejects.toMatchObject({ kind: 'not-found' })
  await expect(send({ codeId: project.content.money, stance: 'supports' })).rejects.toMatchObject({ kind: 'input' })
  await expect(
    perform(applyCodings, other.ada, { roundId, codings: [{ ...at, codeId: project.content.money }] }, call()),
  ).rejects.toMatchObject({
    kind: 'not-found',
  })
})

test('a coding and the lock of its round at the same moment: it is in before, or refused', async () => {
  const project = await aCodingProject()
  const roundId = await anOpenRound(project)
  const coding = () => ({ id: randomUUID(), commentId: project.comments[1], codeId: project.content.money, start: 0, end: 5 })
  const sent = Array.from({ length: 8 }, () => perform(applyCodings, project.ada, { roundId, codings: [coding()] }, call()))
  const results = await Promise.allSettled([...sent, perform(lockRound, project.noor, { roundId }, call())])
  for (const result of results) if (result.status === 'rejected') expect(result.reason).toMatchObject({ kind: 'frozen' })
  expect((await living(project.projectId)).length).toBeLessThanOrEqual(1)
})

test('a coding that was suggested says so, what grows out of it too, and undoing and doing again change nothing of that', async () => {
  const project = await aCodingProject()
  const { projectId, ada, content, clauseCodes, comments } = project
  const roundId = await anOpenRound(project, 'production', true)
  const put = async (codeId: string, start: number, end: number, more: object = {}) => {
    const act = call()
    await perform(
      applyCodings,
      ada,
      { roundId, codings: [{ id: randomUUID(), commentId: comments[0], codeId, start, end, ...more }] },
      act,
    )
    return act.act
  }
  const marks = async () => (await living(projectId)).map(({ codeId, suggested }) => [codeId, suggested])

  const accepted = await put(clauseCodes[0], 0, 10, { suggested: true })
  expect(await lastEvent(projectId)).toMatchObject({ type: 'coding.applied', detail: { suggested: true } })
  await put(content.money, 11, 20)
  expect(await lastEvent(projectId)).toMatchObject({ detail: expect.not.objectContaining({ suggested: expect.anything() }) })
  expect(await marks()).toEqual([
    [clauseCodes[0], true],
    [content.money, false],
  ])

  const undoing = call()
  await perform(undoAct, ada, { actId: accepted }, undoing)
  expect(await marks()).toEqual([[content.money, false]])
  await perform(undoAct, ada, { actId: undoing.act }, call())
  expect(await marks()).toContainEqual([clauseCodes[0], true])

  await put(clauseCodes[0], 0, 10, { stance: 'objects' })
  await put(clauseCodes[0], 5, 14, { stance: 'objects' })
  expect(await marks()).toEqual([
    [clauseCodes[0], true],
    [content.money, false],
  ])
})

test('nothing can be accepted in a round that suggests nothing', async () => {
  const project = await aCodingProject()
  const roundId = await anOpenRound(project)
  const coding = { id: randomUUID(), commentId: project.comments[0], codeId: project.content.money, start: 0, end: 10 }
  await expect(
    perform(applyCodings, project.ada, { roundId, codings: [{ ...coding, suggested: true }] }, call()),
  ).rejects.toMatchObject({ kind: 'conflict' })
  expect(await living(project.projectId)).toEqual([])
})
