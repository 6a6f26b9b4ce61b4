import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { markAssignment } from '@/lib/services/coding/mark-assignment'
import { aCodingProject, anOpenRound } from '@/tests/support/coding-project'
import { call, lastEvent } from '@/tests/support/project'

test('done with no code is a result; it can be taken back and put aside with a question', async () => {
  const project = await aCodingProject()
  const roundId = await anOpenRound(project)
  const where = { projectId: project.projectId, roundId, coderId: project.ada.memberId, commentId: project.comments[1] }
  const state = async () => (await db().assignment.findFirstOrThrow({ where })).state
  const mark = (input: object) =>
    perform(markAssignment, project.ada, { roundId, commentId: project.comments[1], ...input } as never, call())

  await mark({ state: 'done' })
  expect(await state()).toBe('done')
  expect(await lastEvent(project.projectId)).toMatchObject({ type: 'assignment.done', subject: project.comments[1] })
  await mark({ state: 'todo' })
  await mark({ state: 'skipped', question: 'Is this about us?' })
  expect(await state()).toBe('skipped')
  expect(JSON.stringify(await lastEvent(project.projectId))).not.toContain('about us')
})

test('nobody marks in a round they do not code in', async () => {
  const project = await aCodingProject()
  const roundId = await anOpenRound(project)
  await expect(
    perform(markAssignment, project.noor, { roundId, commentId: project.comments[0], state: 'done' }, call()),
  ).rejects.toMatchObject({ kind: 'forbidden' })
})
