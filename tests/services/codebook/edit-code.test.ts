import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { addCode } from '@/lib/services/codebook/add-code'
import { editCode } from '@/lib/services/codebook/edit-code'
import { aProject, call, lastEvent } from '@/tests/support/project'

async function aCode() {
  const cast = await aProject()
  const codeId = await perform(addCode, cast.noor, { name: 'trust', parentId: null, colour: 2 }, call())
  return { ...cast, codeId }
}

test('a new wording is kept beside the old one, and it is recorded', async () => {
  const { noor, projectId, codeId } = await aCode()
  expect(await perform(editCode, noor, { codeId, revision: 0, name: 'trust between colleagues', colour: '' }, call())).toEqual({
    codeId,
    rev: 2,
  })
  const texts = await db().codeText.findMany({ where: { projectId, codeId }, orderBy: { rev: 'asc' } })
  expect(texts.map(({ name, colour }) => [name, colour])).toEqual([
    ['trust', 2],
    ['trust between colleagues', 2],
  ])
  expect(await lastEvent(projectId)).toMatchObject({ type: 'code.edited', subject: codeId, detail: { rev: 2 } })
})

test('of two who write at once, the second is told', async () => {
  const { noor, codeId } = await aCode()
  await perform(editCode, noor, { codeId, revision: 0, name: 'first', colour: '' }, call())
  await expect(perform(editCode, noor, { codeId, revision: 0, name: 'second', colour: '' }, call())).rejects.toMatchObject({
    kind: 'conflict',
  })
})

test('a reviewer rewrites nothing', async () => {
  const { rui, codeId } = await aCode()
  await expect(perform(editCode, rui, { codeId, revision: 0, name: 'mine', colour: '' }, call())).rejects.toMatchObject({
    kind: 'forbidden',
  })
})
