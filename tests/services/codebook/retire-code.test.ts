import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { addCode } from '@/lib/services/codebook/add-code'
import { retireCode } from '@/lib/services/codebook/retire-code'
import { aProject, call, lastEvent } from '@/tests/support/project'

test('a retired code is out of use and still there, and its name is free again', async () => {
  const { noor, projectId } = await aProject()
  const codeId = await perform(addCode, noor, { name: 'old', parentId: null, colour: null }, call())
  await perform(retireCode, noor, { codeId }, call())
  expect(await lastEvent(projectId)).toMatchObject({ type: 'code.retired', subject: codeId })
  expect(await db().code.findUnique({ where: { projectId_id: { projectId, id: codeId } } })).toMatchObject({
    retiredAt: expect.any(Date),
  })
  await perform(addCode, noor, { name: 'old', parentId: null, colour: null }, call())
})

test('a category with codes under it is not retired over their heads', async () => {
  const { noor } = await aProject()
  const category = await perform(addCode, noor, { name: 'category', parentId: null, colour: null }, call())
  await perform(addCode, noor, { name: 'below', parentId: category, colour: null }, call())
  await expect(perform(retireCode, noor, { codeId: category }, call())).rejects.toMatchObject({ kind: 'conflict' })
})

test('a coder retires nothing', async () => {
  const { noor, ben } = await aProject()
  const codeId = await perform(addCode, noor, { name: 'kept', parentId: null, colour: null }, call())
  await expect(perform(retireCode, ben, { codeId }, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
