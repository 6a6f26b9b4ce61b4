import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { addPrivateCode } from '@/lib/services/coding/add-private-code'
import { applyCodings } from '@/lib/services/coding/apply-codings'
import { aCodingProject, anOpenRound } from '@/tests/support/coding-project'
import { call, lastEvent } from '@/tests/support/project'

test('in an exploratory round two coders may make the same code, each an own one, and code with it', async () => {
  const project = await aCodingProject()
  const roundId = await anOpenRound(project, 'exploratory')
  const [first, second] = [randomUUID(), randomUUID()]
  await perform(addPrivateCode, project.ada, { roundId, id: first, name: 'brokering' }, call())
  expect(await lastEvent(project.projectId)).toMatchObject({ type: 'code.added', subject: first, detail: { private: true } })
  await perform(addPrivateCode, project.ben, { roundId, id: second, name: 'brokering' }, call())
  expect(await db().code.findUnique({ where: { projectId_id: { projectId: project.projectId, id: first } } })).toMatchObject({
    ownerId: project.ada.memberId,
  })

  const coding = { id: randomUUID(), commentId: project.comments[0], codeId: first, start: 0, end: 3 }
  await perform(applyCodings, project.ada, { roundId, codings: [coding] }, call())
  await expect(
    perform(applyCodings, project.ben, { roundId, codings: [{ ...coding, id: randomUUID() }] }, call()),
  ).rejects.toMatchObject({ kind: 'not-found' })
})

test('no private code in a reliability round, and none for who does not code in the round', async () => {
  const project = await aCodingProject()
  const reliability = await anOpenRound(project, 'reliability')
  await expect(
    perform(addPrivateCode, project.ada, { roundId: reliability, id: randomUUID(), name: 'mine' }, call()),
  ).rejects.toMatchObject({ kind: 'forbidden' })
  const exploratory = await anOpenRound(project, 'exploratory')
  await expect(
    perform(addPrivateCode, project.rui, { roundId: exploratory, id: randomUUID(), name: 'mine' }, call()),
  ).rejects.toMatchObject({ kind: 'forbidden' })
})
