import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { addSource } from '@/lib/services/description/add-source'
import { linkSource } from '@/lib/services/description/link-source'
import { unlinkSource } from '@/lib/services/description/unlink-source'
import { aDraft } from '@/tests/support/description'
import { aProject, call, lastEvent } from '@/tests/support/project'

test('a clause no longer rests on a source, which itself stays', async () => {
  const cast = await aProject()
  const clauseId = (await aDraft(cast)).advises ?? ''
  const sourceId = await perform(addSource, cast.noor, { reference: 'A paper', doi: '', url: '' }, call())
  await perform(linkSource, cast.noor, { clauseId, sourceId, page: '' }, call())
  await perform(unlinkSource, cast.noor, { clauseId, sourceId }, call())

  expect(await db().clauseSource.count({ where: { projectId: cast.projectId } })).toBe(0)
  expect(await db().source.count({ where: { projectId: cast.projectId } })).toBe(1)
  expect(await lastEvent(cast.projectId)).toMatchObject({ type: 'source.unlinked' })
})

test('an observer unlinks nothing', async () => {
  const { olu } = await aProject()
  const id = '0199f2a0-0000-7000-8000-000000000000'
  await expect(perform(unlinkSource, olu, { clauseId: id, sourceId: id }, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
