import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { addSource } from '@/lib/services/description/add-source'
import { linkSource } from '@/lib/services/description/link-source'
import { aDraft } from '@/tests/support/description'
import { aProject, call, lastEvent } from '@/tests/support/project'

test('a clause rests on a page of a source', async () => {
  const cast = await aProject()
  const clauseId = (await aDraft(cast)).advises ?? ''
  const sourceId = await perform(addSource, cast.noor, { reference: 'A paper', doi: '', url: '' }, call())
  await perform(linkSource, cast.noor, { clauseId, sourceId, page: '4' }, call())
  await perform(linkSource, cast.noor, { clauseId, sourceId, page: '5-6' }, call())

  expect(await db().clauseSource.findMany({ where: { projectId: cast.projectId } })).toMatchObject([{ clauseId, page: '5-6' }])
  expect(await lastEvent(cast.projectId)).toMatchObject({ type: 'source.linked', detail: { clause: clauseId } })
})

test('a source of another project is not there', async () => {
  const [cast, other] = [await aProject(), await aProject()]
  const clauseId = (await aDraft(cast)).advises ?? ''
  const sourceId = await perform(addSource, other.noor, { reference: 'A paper', doi: '', url: '' }, call())
  await expect(perform(linkSource, cast.noor, { clauseId, sourceId, page: '' }, call())).rejects.toMatchObject({
    kind: 'not-found',
  })
})

test('a reviewer links no source', async () => {
  const { rui, projectId } = await aProject()
  const id = '0199f2a0-0000-7000-8000-000000000000'
  expect(projectId).toBeGreaterThan(0)
  await expect(perform(linkSource, rui, { clauseId: id, sourceId: id, page: '' }, call())).rejects.toMatchObject({
    kind: 'forbidden',
  })
})
