import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { addCode } from '@/lib/services/codebook/add-code'
import { aCodingProject, anOpenRound } from '@/tests/support/coding-project'
import { aProject, call, lastEvent } from '@/tests/support/project'

test('an editor adds a code under a category, and it is recorded', async () => {
  const { noor, projectId } = await aProject()
  const category = await perform(addCode, noor, { name: 'Position', parentId: '', colour: '' }, call())
  const id = await perform(
    addCode,
    noor,
    { name: 'boundary role', definition: 'Between two groups.', parentId: category, colour: 3 },
    call(),
  )

  const code = await db().code.findUniqueOrThrow({ where: { projectId_id: { projectId, id } }, include: { texts: true } })
  expect(code).toMatchObject({
    kind: 'content',
    parentId: category,
    position: 0,
    texts: [{ rev: 1, name: 'boundary role', definition: 'Between two groups.', colour: 3 }],
  })
  expect(await lastEvent(projectId)).toMatchObject({ type: 'code.added', subject: id, detail: { under: category } })
})

test('two codes cannot have one name, however it is written', async () => {
  const { noor } = await aProject()
  await perform(addCode, noor, { name: 'Invisible work', parentId: null, colour: null }, call())
  await expect(perform(addCode, noor, { name: ' invisible  WORK ', parentId: null, colour: null }, call())).rejects.toMatchObject(
    { kind: 'conflict' },
  )
})

test('the codebook stands still while a reliability round is open', async () => {
  const project = await aCodingProject()
  await anOpenRound(project, 'reliability')
  await expect(perform(addCode, project.noor, { name: 'late', parentId: null, colour: null }, call())).rejects.toMatchObject({
    kind: 'frozen',
  })
})

test('a coder adds nothing to the codebook', async () => {
  const { ada } = await aProject()
  await expect(perform(addCode, ada, { name: 'mine', parentId: null, colour: null }, call())).rejects.toMatchObject({
    kind: 'forbidden',
  })
})
