import { expect, test } from 'vitest'
import { perform } from '@/lib/server/verb'
import { moveClause } from '@/lib/services/description/move-clause'
import { aDraft, printedTree } from '@/tests/support/description'
import { aProject, call, lastEvent } from '@/tests/support/project'

test('a clause moves among its siblings and under another parent', async () => {
  const cast = await aProject()
  const { might, advises, what } = await aDraft(cast)
  await perform(moveClause, cast.noor, { clauseId: might ?? '', parentId: what, position: 0 }, call())
  await perform(moveClause, cast.noor, { clauseId: advises ?? '', parentId: null, position: 9 }, call())

  expect(await printedTree(cast.projectId)).toEqual(['What the', '  Might do', '  Keeps up', 'We are', 'Advises colleagues'])
  expect(await lastEvent(cast.projectId)).toMatchObject({ type: 'clause.moved', subject: advises })
})

test('a section does not go under its own clause', async () => {
  const cast = await aProject()
  const { what, might } = await aDraft(cast)
  await expect(
    perform(moveClause, cast.noor, { clauseId: what ?? '', parentId: might, position: 0 }, call()),
  ).rejects.toMatchObject({ kind: 'conflict' })
})

test('an observer moves nothing', async () => {
  const cast = await aProject()
  const { might } = await aDraft(cast)
  await expect(
    perform(moveClause, cast.olu, { clauseId: might ?? '', parentId: null, position: 0 }, call()),
  ).rejects.toMatchObject({ kind: 'forbidden' })
})
