import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { applyCodings } from '@/lib/services/coding/apply-codings'
import { removeCodings } from '@/lib/services/coding/remove-codings'
import { aCodingProject, anOpenRound } from '@/tests/support/coding-project'
import { call, lastEvent } from '@/tests/support/project'

test('a coder takes an own coding off, twice without harm; another cannot', async () => {
  const project = await aCodingProject()
  const roundId = await anOpenRound(project)
  const id = randomUUID()
  await perform(
    applyCodings,
    project.ada,
    { roundId, codings: [{ id, commentId: project.comments[0], codeId: project.content.money, start: 0, end: 3 }] },
    call(),
  )
  await expect(perform(removeCodings, project.ben, { roundId, ids: [id] }, call())).rejects.toMatchObject({ kind: 'not-found' })

  expect(await perform(removeCodings, project.ada, { roundId, ids: [id] }, call())).toEqual({ born: [], ended: [id] })
  expect(await lastEvent(project.projectId)).toMatchObject({ type: 'coding.removed', subject: id })
  expect(await perform(removeCodings, project.ada, { roundId, ids: [id] }, call())).toEqual({ born: [], ended: [] })
  expect(await db().coding.count({ where: { projectId: project.projectId, diedActId: null } })).toBe(0)
})
