import { expect, test } from 'vitest'
import { savedMappings } from '@/lib/queries/saved-mappings'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { renameMapping } from '@/lib/services/comment/rename-mapping'
import { saveMapping } from '@/lib/services/comment/save-mapping'
import { aProject, call, lastEvent } from '@/tests/support/project'

const of = (name: string) => ({
  name,
  header: ['Comment'],
  mapping: { columns: [{ as: 'comment' as const, target: null }], dateOrder: 'day-first' as const },
})

test('a saved mapping gets another name, unless another one has it', async () => {
  const cast = await aProject()
  const { mappingId } = await perform(saveMapping, cast.cleo, of('Spring'), call())
  await perform(saveMapping, cast.cleo, of('Autumn'), call())
  await perform(renameMapping, cast.cleo, { mappingId, name: 'Spring 2026' }, call())
  expect(await lastEvent(cast.projectId)).toMatchObject({ type: 'mapping.renamed', subject: mappingId })
  const names = (await savedMappings(admit(cast.cleo, 'comment.import'))).map(({ name }) => name)
  expect(names).toEqual(['Autumn', 'Spring 2026'])
  await expect(perform(renameMapping, cast.cleo, { mappingId, name: 'Autumn' }, call())).rejects.toMatchObject({
    kind: 'conflict',
  })
})

test('only a custodian of the project renames its mapping', async () => {
  const [cast, other] = [await aProject(), await aProject()]
  const { mappingId } = await perform(saveMapping, cast.cleo, of('Spring'), call())
  const input = { mappingId, name: 'Mine' }
  await expect(perform(renameMapping, cast.noor, input, call())).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(perform(renameMapping, other.cleo, input, call())).rejects.toMatchObject({ kind: 'not-found' })
})
