import { expect, test } from 'vitest'
import { savedMappings } from '@/lib/queries/saved-mappings'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { deleteMapping } from '@/lib/services/comment/delete-mapping'
import { saveMapping } from '@/lib/services/comment/save-mapping'
import { aProject, call, lastEvent } from '@/tests/support/project'

async function aSavedMapping() {
  const cast = await aProject()
  const mapping = { columns: [{ as: 'comment' as const, target: null }], dateOrder: 'day-first' as const }
  return { cast, ...(await perform(saveMapping, cast.cleo, { name: 'Spring', header: ['Comment'], mapping }, call())) }
}

test('a deleted mapping is offered no more', async () => {
  const { cast, mappingId } = await aSavedMapping()
  await perform(deleteMapping, cast.cleo, { mappingId }, call())
  expect(await lastEvent(cast.projectId)).toMatchObject({ type: 'mapping.deleted', subject: mappingId })
  expect(await savedMappings(admit(cast.cleo, 'comment.import'), ['Comment'])).toEqual([])
  await expect(perform(deleteMapping, cast.cleo, { mappingId }, call())).rejects.toMatchObject({ kind: 'not-found' })
})

test('only a custodian of the project deletes its mapping', async () => {
  const [{ cast, mappingId }, other] = [await aSavedMapping(), await aProject()]
  await expect(perform(deleteMapping, cast.noor, { mappingId }, call())).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(perform(deleteMapping, other.cleo, { mappingId }, call())).rejects.toMatchObject({ kind: 'not-found' })
})
