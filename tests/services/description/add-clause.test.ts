import { expect, test } from 'vitest'
import { perform } from '@/lib/server/verb'
import { addClause } from '@/lib/services/description/add-clause'
import { aDraft, printedTree } from '@/tests/support/description'
import { aProject, call, lastEvent } from '@/tests/support/project'

const clause = { kind: 'statement', standing: 'core', text: 'Joins people up.' } as const

test('a clause is added where the editor puts it', async () => {
  const cast = await aProject()
  const { what } = await aDraft(cast)
  const id = await perform(addClause, cast.noor, { ...clause, parentId: what, position: 1 }, call())

  expect(await printedTree(cast.projectId)).toEqual([
    'What the',
    '  Advises colleagues',
    '  Joins people',
    '  Keeps up',
    '  Might do',
    'We are',
  ])
  expect(await lastEvent(cast.projectId)).toMatchObject({ type: 'clause.added', subject: id })
})

test('the first clause begins the draft', async () => {
  const cast = await aProject()
  await perform(addClause, cast.noor, { ...clause, parentId: '' }, call())
  expect(await printedTree(cast.projectId)).toEqual(['Joins people'])
})

test('a clause of another project is no parent', async () => {
  const cast = await aProject()
  const other = await aProject()
  const { what } = await aDraft(other)
  await aDraft(cast)
  await expect(perform(addClause, cast.noor, { ...clause, parentId: what }, call())).rejects.toMatchObject({ kind: 'not-found' })
})

test('a coder adds no clause', async () => {
  const cast = await aProject()
  await expect(perform(addClause, cast.ben, { ...clause, parentId: null }, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
