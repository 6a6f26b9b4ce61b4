import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { applyCodings } from '@/lib/services/coding/apply-codings'
import { changeCoding } from '@/lib/services/coding/change-coding'
import { aCodingProject, anOpenRound } from '@/tests/support/coding-project'
import { call, lastEvent } from '@/tests/support/project'

async function aCoding() {
  const project = await aCodingProject()
  const roundId = await anOpenRound(project)
  const id = randomUUID()
  await perform(
    applyCodings,
    project.ada,
    {
      roundId,
      codings: [{ id, commentId: project.comments[0], codeId: project.clauseCodes[0], start: 0, end: 26, stance: 'none' }],
    },
    call(),
  )
  return { project, roundId, id }
}

test('a changed coding is a new one in the place of the old', async () => {
  const { project, roundId, id } = await aCoding()
  const as = randomUUID()
  expect(await perform(changeCoding, project.ada, { roundId, id, as, stance: 'adds', end: 20 }, call())).toEqual({
    born: [as],
    ended: [id],
  })
  expect(await db().coding.findMany({ where: { projectId: project.projectId, diedActId: null } })).toMatchObject([
    { id: as, stance: 'adds', start: 0, end: 20 },
  ])
  expect(await lastEvent(project.projectId)).toMatchObject({ type: 'coding.changed', subject: as })
})

test('a suggested coding stays one with another stance or other borders, and with another code it is the coder’s own', async () => {
  const project = await aCodingProject()
  const { projectId, ada, clauseCodes, content } = project
  const roundId = await anOpenRound(project, 'production', true)
  const [id, stretched, recoded] = [randomUUID(), randomUUID(), randomUUID()]
  const place = { commentId: project.comments[0], codeId: clauseCodes[0], start: 0, end: 26 }
  await perform(applyCodings, ada, { roundId, codings: [{ id, ...place, suggested: true }] }, call())
  await perform(changeCoding, ada, { roundId, id, as: stretched, stance: 'adds', end: 20 }, call())
  await perform(changeCoding, ada, { roundId, id: stretched, as: recoded, codeId: content.money, stance: 'none' }, call())
  const rows = await db().coding.findMany({ where: { projectId }, select: { id: true, suggested: true } })
  expect(new Map(rows.map((row) => [row.id, row.suggested]))).toEqual(
    new Map([
      [id, true],
      [stretched, true],
      [recoded, false],
    ]),
  )
})

test('nobody changes the coding of another, nor learns that it is there', async () => {
  const { project, roundId, id } = await aCoding()
  const unknown = perform(changeCoding, project.ben, { roundId, id: randomUUID(), as: randomUUID(), stance: 'adds' }, call())
  const others = perform(changeCoding, project.ben, { roundId, id, as: randomUUID(), stance: 'adds' }, call())
  const [one, two] = await Promise.allSettled([unknown, others])
  expect(one).toMatchObject({ status: 'rejected', reason: { kind: 'not-found' } })
  expect((two as PromiseRejectedResult).reason.message).toBe((one as PromiseRejectedResult).reason.message)
})
