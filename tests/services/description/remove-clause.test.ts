import { expect, test } from 'vitest'
import { perform } from '@/lib/server/verb'
import { removeClause } from '@/lib/services/description/remove-clause'
import { aDraft, printedTree } from '@/tests/support/description'
import { aProject, call, lastEvent } from '@/tests/support/project'

test('what stood under a removed clause takes its place', async () => {
  const cast = await aProject()
  const { what } = await aDraft(cast)
  await perform(removeClause, cast.noor, { clauseId: what ?? '' }, call())

  expect(await printedTree(cast.projectId)).toEqual(['Advises colleagues', 'Keeps up', 'Might do', 'We are'])
  expect(await lastEvent(cast.projectId)).toMatchObject({ type: 'clause.removed', subject: what })
})

test('a custodian removes no clause', async () => {
  const cast = await aProject()
  const { what } = await aDraft(cast)
  await expect(perform(removeClause, cast.cleo, { clauseId: what ?? '' }, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
