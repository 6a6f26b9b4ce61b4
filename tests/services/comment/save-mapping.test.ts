import { expect, test } from 'vitest'
import { savedMappings } from '@/lib/queries/saved-mappings'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { saveMapping } from '@/lib/services/comment/save-mapping'
import { aProject, call, lastEvent } from '@/tests/support/project'

const header = ['When', 'What would you change?']
const mapping = { columns: [{ as: 'date' as const }, { as: 'comment' as const, target: null }], dateOrder: 'day-first' as const }
const input = { name: '  Spring   survey ', header, mapping }

test('a mapping is kept under its name, and known for the very same header', async () => {
  const cast = await aProject()
  const { mappingId } = await perform(saveMapping, cast.cleo, input, call())
  expect(await lastEvent(cast.projectId)).toMatchObject({ type: 'mapping.saved', subject: mappingId, detail: { columns: 2 } })
  const custodian = admit(cast.cleo, 'comment.import')
  expect(await savedMappings(custodian, header)).toMatchObject([{ id: mappingId, name: 'Spring survey', fits: true, mapping }])
  for (const other of [[...header].reverse(), ['When'], []])
    expect(await savedMappings(custodian, other)).toMatchObject([{ fits: false }])
  expect(JSON.stringify(await db().savedMapping.findMany({ where: { projectId: cast.projectId } }))).not.toContain('change?')
})

test('the same name again replaces the mapping', async () => {
  const cast = await aProject()
  const { mappingId } = await perform(saveMapping, cast.cleo, input, call())
  const changed = { ...mapping, dateOrder: 'month-first' as const }
  expect(await perform(saveMapping, cast.cleo, { ...input, mapping: changed }, call())).toEqual({ mappingId })
  expect(await savedMappings(admit(cast.cleo, 'comment.import'))).toMatchObject([{ mapping: changed }])
})

test('only a custodian saves a mapping, and another project does not see it', async () => {
  const [cast, other] = [await aProject(), await aProject()]
  for (const member of [cast.noor, cast.ada, cast.rui, cast.olu])
    await expect(perform(saveMapping, member, input, call())).rejects.toMatchObject({ kind: 'forbidden' })
  await perform(saveMapping, cast.cleo, input, call())
  expect(await savedMappings(admit(other.cleo, 'comment.import'), header)).toEqual([])
  await expect(perform(saveMapping, cast.cleo, { ...input, name: ' ' }, call())).rejects.toThrow('Give the mapping a name.')
})
