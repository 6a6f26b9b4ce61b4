import { read } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { codebookFile } from '@/lib/exchange/save-codebook'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { addCode } from '@/lib/services/codebook/add-code'
import { retireCode } from '@/lib/services/codebook/retire-code'
import { addPrivateCode } from '@/lib/services/coding/add-private-code'
import { aCodingProject, anOpenRound } from '@/tests/support/coding-project'
import { call, lastEvent } from '@/tests/support/project'
import { schemaFault, schemaPath } from '@/tests/support/qda-schema'

async function aCodebook() {
  const project = await aCodingProject()
  const { noor, content } = project
  const words = { shortDefinition: '=1+1', definition: 'Who pays,\r\nand for what', useWhen: '', notWhen: '', example: '' }
  await perform(addCode, noor, { name: 'licences', ...words, parentId: content.money, colour: null }, call())
  const gone = await perform(addCode, noor, { name: 'zanzibar', parentId: null, colour: null }, call())
  await perform(retireCode, noor, { codeId: gone }, call())
  return project
}

test('a table holds the codes in use with their categories, guarded against formulas, and that it was taken out is recorded', async () => {
  const { noor, projectId } = await aCodebook()
  const response = await codebookFile(noor, 'csv')
  expect(response.headers.get('Content-Disposition')).toContain('-codebook.csv"')
  const said = await response.text()
  const handles = new Map(
    (await db().codeText.findMany({ where: { projectId }, select: { name: true, code: { select: { number: true } } } })).map(
      ({ name, code }) => [name, `T-${String(code.number).padStart(2, '0')}`],
    ),
  )
  expect(said).toContain(`${handles.get('licences')},${handles.get('money')},licences,'=1+1,"Who pays,\nand for what",,,,#`)
  expect(said).not.toContain('zanzibar')
  expect(await lastEvent(projectId)).toMatchObject({ type: 'export.recorded', detail: { format: 'codebook', comments: 0 } })
})

test('a workbook holds the same rows, and a REFI-QDA codebook is valid and holds clauses and codes', async () => {
  const { noor } = await aCodebook()
  const sheet = read(new Uint8Array(await (await codebookFile(noor, 'xlsx')).arrayBuffer())).Sheets.Codebook
  expect(Object.values(sheet ?? {}).map((cell) => cell?.v)).toEqual(
    expect.arrayContaining(['licences', '=1+1', 'Who pays,\nand for what']),
  )

  const xml = await (await codebookFile(noor, 'qdc')).text()
  expect(xml).toContain('Short definition: =1+1\nDefinition: Who pays,\nand for what')
  expect(xml).toContain(' Advises teaching staff"')
  const schema = schemaPath('Codebook.xsd')
  if (schema) expect(schemaFault(schema, xml)).toBeNull()
})

test('a code that a coder made alone is in no file, and nothing is told of what is coded', async () => {
  const project = await aCodebook()
  const roundId = await anOpenRound(project, 'exploratory')
  await perform(addPrivateCode, project.ada, { roundId, id: crypto.randomUUID(), name: 'my own secret' }, call())
  for (const as of ['csv', 'qdc']) expect(await (await codebookFile(project.noor, as)).text()).not.toContain('my own secret')
})

test('whoever may not take data out, and an unknown format, find nothing', async () => {
  const { noor, ada } = await aCodebook()
  for (const [member, as] of [
    [ada, 'csv'],
    [null, 'csv'],
    [noor, 'constructor'],
  ] as const)
    expect((await codebookFile(member, as)).status).toBe(404)
})
