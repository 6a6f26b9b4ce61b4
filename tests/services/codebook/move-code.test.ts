import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { addCode } from '@/lib/services/codebook/add-code'
import { moveCode } from '@/lib/services/codebook/move-code'
import { aProject, call, lastEvent } from '@/tests/support/project'

async function threeCodes() {
  const cast = await aProject()
  const add = (name: string, parentId: string | null = null) =>
    perform(addCode, cast.noor, { name, parentId, colour: null }, call())
  return { ...cast, first: await add('first'), second: await add('second'), third: await add('third') }
}

test('a code moves among its siblings and under another, and it is recorded', async () => {
  const { noor, projectId, first, second, third } = await threeCodes()
  await perform(moveCode, noor, { codeId: third, parentId: null, position: 0 }, call())
  const order = await db().code.findMany({
    where: { projectId, parentId: null },
    orderBy: { position: 'asc' },
    select: { id: true },
  })
  expect(order.map(({ id }) => id)).toEqual([third, first, second])

  await perform(moveCode, noor, { codeId: second, parentId: first, position: 0 }, call())
  expect(await lastEvent(projectId)).toMatchObject({ type: 'code.moved', subject: second, detail: { under: first, position: 0 } })
})

test('a code cannot come to stand under itself', async () => {
  const { noor, first, second } = await threeCodes()
  await perform(moveCode, noor, { codeId: second, parentId: first, position: 0 }, call())
  await expect(perform(moveCode, noor, { codeId: first, parentId: second, position: 0 }, call())).rejects.toMatchObject({
    kind: 'conflict',
  })
})

test('an observer moves nothing', async () => {
  const { olu, first } = await threeCodes()
  await expect(perform(moveCode, olu, { codeId: first, parentId: null, position: 1 }, call())).rejects.toMatchObject({
    kind: 'forbidden',
  })
})
