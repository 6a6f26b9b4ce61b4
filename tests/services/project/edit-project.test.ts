import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { editProject } from '@/lib/services/project/edit-project'
import { aProject, call, lastEvent } from '../../support/project'

const projectOf = (projectId: number) => db().project.findUniqueOrThrow({ where: { id: projectId } })

test('front matter changes where something was given, and the rest stays', async () => {
  const { noor, projectId } = await aProject()
  const attributes = JSON.stringify([
    { key: 'sector', question: 'Where do you work?', kind: 'choice', options: ['School', 'University'] },
  ])
  await perform(
    editProject,
    noor,
    { funder: ' A foundation ', commentsFrom: '2026-01-02', commentsUntil: '2026-01-31', attributes },
    call(),
  )
  expect(await projectOf(projectId)).toMatchObject({
    title: 'What does a learning technologist do?',
    funder: 'A foundation',
    commentsFrom: new Date('2026-01-02T00:00:00.000Z'),
    commentsUntil: new Date('2026-01-31T23:59:59.999Z'),
    attributes: [{ key: 'sector', question: 'Where do you work?', kind: 'choice', options: ['School', 'University'] }],
  })
  expect(await lastEvent(projectId)).toMatchObject({
    type: 'project.edited',
    detail: { fields: expect.arrayContaining(['funder', 'commentsUntil']) },
  })
})

test('an emptied day takes the limit away', async () => {
  const { noor, projectId } = await aProject()
  await perform(editProject, noor, { commentsUntil: '2026-01-31' }, call())
  await perform(editProject, noor, { commentsUntil: '' }, call())
  expect((await projectOf(projectId)).commentsUntil).toBeNull()
})

test('another approach needs a reason, which is kept', async () => {
  const { noor, projectId } = await aProject()
  await expect(perform(editProject, noor, { approach: 'reflexive' }, call())).rejects.toMatchObject({
    fields: { reason: expect.any(String) },
  })
  await perform(editProject, noor, { approach: 'reflexive', reason: 'The first reading went deeper than counts.' }, call())
  expect((await projectOf(projectId)).approach).toBe('reflexive')
  expect(await db().memo.findFirst({ where: { projectId } })).toMatchObject({
    kind: 'methodDecision',
    words: 'The first reading went deeper than counts.',
  })
})

test('the second of two people who edit the same settings is told', async () => {
  const { noor } = await aProject()
  await perform(editProject, noor, { lede: 'First', revision: '0' }, call())
  await expect(perform(editProject, noor, { lede: 'Second', revision: '0' }, call())).rejects.toMatchObject({ kind: 'conflict' })
})

test.each([
  ['comments that close before they open', { commentsFrom: '2026-02-02', commentsUntil: '2026-02-01' }],
  [
    'a choice with one option',
    { attributes: [{ key: 'sector', question: 'Where?', kind: 'choice' as const, options: ['School'] }] },
  ],
  ['a day that is none', { commentsFrom: 'soon' }],
])('%s are refused with a sentence', async (_, input) => {
  const { noor } = await aProject()
  await expect(perform(editProject, noor, input, call())).rejects.toMatchObject({ kind: 'input' })
})

test('a coder edits no settings', async () => {
  const { ada } = await aProject()
  await expect(perform(editProject, ada, { lede: 'Mine' }, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
