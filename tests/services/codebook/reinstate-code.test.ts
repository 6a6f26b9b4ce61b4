import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { addCode } from '@/lib/services/codebook/add-code'
import { mergeCodes } from '@/lib/services/codebook/merge-codes'
import { reinstateCode } from '@/lib/services/codebook/reinstate-code'
import { retireCode } from '@/lib/services/codebook/retire-code'
import { aProject, call, lastEvent } from '@/tests/support/project'

async function twoCodes() {
  const cast = await aProject()
  const add = (name: string) => perform(addCode, cast.noor, { name, parentId: null, colour: null }, call())
  return { ...cast, add, old: await add('old'), other: await add('other') }
}

test('a retired or merged code is in use again, and it is recorded', async () => {
  const { noor, projectId, old, other } = await twoCodes()
  const where = { projectId_id: { projectId, id: old } }
  await perform(retireCode, noor, { codeId: old }, call())
  await perform(reinstateCode, noor, { codeId: old }, call())
  expect(await db().code.findUnique({ where })).toMatchObject({ retiredAt: null })
  expect(await lastEvent(projectId)).toMatchObject({ type: 'code.reinstated', subject: old })

  await perform(mergeCodes, noor, { codeIds: [old], intoId: other }, call())
  await perform(reinstateCode, noor, { codeId: old }, call())
  expect(await db().code.findUnique({ where })).toMatchObject({ mergedIntoId: null })
})

test('a name that was taken meanwhile is not taken back, and nobody reinstates what is in use', async () => {
  const { noor, add, old } = await twoCodes()
  await expect(perform(reinstateCode, noor, { codeId: old }, call())).rejects.toMatchObject({ kind: 'conflict' })
  await perform(retireCode, noor, { codeId: old }, call())
  await add('Old')
  await expect(perform(reinstateCode, noor, { codeId: old }, call())).rejects.toMatchObject({ kind: 'conflict' })
})

test('a coder reinstates nothing', async () => {
  const { noor, ada, old } = await twoCodes()
  await perform(retireCode, noor, { codeId: old }, call())
  await expect(perform(reinstateCode, ada, { codeId: old }, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
