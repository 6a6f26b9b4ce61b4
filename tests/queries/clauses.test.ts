import { expect, test } from 'vitest'
import { clauseNames, draftTree, publishedVersion } from '@/lib/queries/clauses'
import { publishedDescription } from '@/lib/queries/description'
import { admit } from '@/lib/server/member'
import { aDescription, aDraft } from '@/tests/support/description'
import { aProject } from '@/tests/support/project'

test('a published version is read in order, with depths, handles and printed numbers', async () => {
  const cast = await aProject()
  await aDescription(cast)
  const version = await publishedVersion(cast.projectId)
  expect(version?.clauses.map(({ handle, printed, depth, kind }) => [handle, printed, depth, kind])).toEqual([
    ['K-05', null, 0, 'section'],
    ['K-01', '1', 1, 'statement'],
    ['K-02', '2', 1, 'statement'],
    ['K-03', '3', 1, 'statement'],
    ['K-04', null, 0, 'quotation'],
  ])
  expect(await clauseNames(admit(cast.olu, 'description.read'))).toMatchObject([
    { handle: 'K-01', name: 'Advises colleagues who teach, and learns from' },
    {},
    {},
    { handle: 'K-04', kind: 'quotation' },
    { handle: 'K-05' },
  ])
})

test('a draft is for members; the public sees nothing of it', async () => {
  const cast = await aProject()
  await aDraft(cast)
  expect((await draftTree(admit(cast.noor, 'description.read')))?.clauses).toHaveLength(5)
  expect(await publishedVersion(cast.projectId)).toBeNull()
  expect(await publishedDescription(cast.slug)).toBeNull()
  expect(await publishedDescription('no-such-project')).toBeNull()
})
