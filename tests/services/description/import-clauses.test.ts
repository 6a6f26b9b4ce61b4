import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { importClauses } from '@/lib/services/description/import-clauses'
import { aDescription, aDraft, printedTree, rows } from '@/tests/support/description'
import { aProject, call, lastEvent } from '@/tests/support/project'

test('an imported text becomes the draft of version 1, as deep as its rows', async () => {
  const cast = await aProject()
  await aDraft(cast)

  expect(await printedTree(cast.projectId)).toEqual(['What the', '  Advises colleagues', '  Keeps up', '  Might do', 'We are'])
  expect(await db().descriptionVersion.findMany({ where: { projectId: cast.projectId } })).toMatchObject([
    { number: 1, state: 'draft' },
  ])
  expect(await lastEvent(cast.projectId)).toMatchObject({ type: 'description.drafted', detail: { rows: 5, statement: 3 } })
})

test('importing again replaces the draft', async () => {
  const cast = await aProject()
  await aDraft(cast)
  await perform(importClauses, cast.noor, { rows: JSON.stringify(rows.slice(4)) }, call())

  expect(await printedTree(cast.projectId)).toEqual(['We are'])
  expect(await db().clause.count({ where: { projectId: cast.projectId } })).toBe(1)
})

test('a published version cannot be imported over', async () => {
  const cast = await aProject()
  await aDescription(cast)
  await expect(perform(importClauses, cast.noor, { rows: [{ ...rows[1] }] }, call())).rejects.toMatchObject({ kind: 'frozen' })
})

test('one bad row and nothing is saved, and the sentence names the place', async () => {
  const cast = await aProject()
  const bad = [{ ...rows[0] }, { ...rows[1], text: 'half \ud83d' }]
  await expect(perform(importClauses, cast.noor, { rows: bad }, call())).rejects.toMatchObject({
    kind: 'input',
    fields: { 'rows.1.text': expect.stringContaining('line 1, character 6') },
  })
  expect(await db().clause.count({ where: { projectId: cast.projectId } })).toBe(0)
})

test('only an editor imports a description', async () => {
  const cast = await aProject()
  await expect(perform(importClauses, cast.ada, { rows: [{ ...rows[1] }] }, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
