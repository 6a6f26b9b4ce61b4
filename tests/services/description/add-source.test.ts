import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { addSource } from '@/lib/services/description/add-source'
import { aProject, call, lastEvent } from '@/tests/support/project'

const paper = { reference: 'Writer, A. (2002) On the  work.', doi: 'https://doi.org/10.1000/182', url: '' }

test('a source keeps its reference, and its DOI without the address around it', async () => {
  const { noor, projectId } = await aProject()
  const id = await perform(addSource, noor, paper, call())
  expect(await db().source.findMany({ where: { projectId } })).toMatchObject([
    { id, number: 1, reference: 'Writer, A. (2002) On the work.', doi: '10.1000/182', url: null },
  ])
  expect(await lastEvent(projectId)).toMatchObject({ type: 'source.added', subject: id })
})

test('what is no DOI is refused with the place to mend', async () => {
  const { noor } = await aProject()
  await expect(perform(addSource, noor, { ...paper, doi: 'page 7' }, call())).rejects.toMatchObject({
    fields: { doi: expect.stringContaining('10.') },
  })
})

test('a coder adds no source', async () => {
  const { ada } = await aProject()
  await expect(perform(addSource, ada, paper, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
