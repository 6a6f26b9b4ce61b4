import { expect, test } from 'vitest'
import { beginImportOf, previewComments } from '@/lib/exchange/import-comments'
import { workNextJob } from '@/lib/exchange/work-jobs'
import { importOutcome, importsOf } from '@/lib/queries/imports'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { spoolBody } from '@/lib/server/spool'
import { openOriginal } from '@/lib/server/vault'
import { aDescription, aNotice } from '@/tests/support/description'
import { aProject, call } from '@/tests/support/project'

const table = [
  'respondent,comment,may be quoted',
  'r1,Teach more.,yes',
  'r2,First, then, last.,no',
  'r3,Short row.',
  ',,',
  'r4,And the pay.,perhaps',
  'r5,"He said so.,yes',
  'r6,The last one.,no',
].join('\n')

async function begun(text: string, choices: Omit<Parameters<typeof beginImportOf>[2], 'mapping'>) {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast)
  const bytes = Buffer.from(text)
  const upload = await spoolBody(cast.cleo, new Blob([bytes]).stream(), { declared: bytes.length, most: 1e6 })
  const { importId } = await beginImportOf(cast.cleo, upload, { mapping: null, ...choices }, call())
  await workNextJob()
  const custodian = admit(cast.cleo, 'comment.import')
  const [view] = await importsOf(custodian)
  const comments = await db().comment.findMany({ where: { projectId: cast.projectId }, select: { id: true } })
  const words = await Promise.all(comments.map(async ({ id }) => (await openOriginal(db(), cast.projectId, id))?.text))
  return { outcome: await importOutcome(custodian, importId), lines: view?.lines ?? [], words: words.toSorted() }
}
const at = (...rows: number[]) => rows.map((row) => ({ file: 1, row }))

test('a preview lists each row with something to decide, by its number', async () => {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast)
  const preview = await previewComments(cast.cleo, Buffer.from(table))
  if (preview.kind !== 'table') throw new Error('It is a table.')
  expect(preview.glances.map(({ row, is, isQuoting }) => [row, is, isQuoting])).toEqual([
    [3, 'out', false],
    [4, 'out', false],
    [5, 'out', false],
    [6, 'refused', false],
    [7, 'broken', true],
  ])
  expect(preview.glances[0]?.cells).toEqual([
    { name: 'respondent', words: 'r2' },
    { name: 'comment', words: 'First, then, last.' },
    { name: 'may be quoted', words: 'no' },
  ])
  expect(preview.rows).toBe(2)
})

test('rows that are taken or left out by hand are in the account with their reason', async () => {
  const { outcome, lines, words } = await begun(table, { skip: at(2, 4), take: at(3), plain: [7] })
  expect(words).toEqual(['"He said so.', 'First, then, last.', 'The last one.'])
  expect(outcome).toMatchObject({ state: 'landed', rows: 7, read: 7, comments: 3, empty: 1, refused: 1, skipped: 2 })
  expect(lines.map(({ row, outcome: what }) => [row, what])).toEqual([
    [2, 'skipped'],
    [4, 'skipped'],
    [5, 'empty'],
    [6, 'refused'],
  ])
  expect(lines[1]?.why).toMatch(/^Left out by hand\. The row at line 4 has 2 cells/)
  expect(JSON.stringify(lines)).not.toMatch(/Teach|Short|pay/)
})

test('text after a closing quotation mark is read when the marks of its row are ordinary characters', async () => {
  const stray = 'respondent,comment\nr1,"Never" say never.\nr2,Teach more.'
  expect((await begun(stray, { skip: [] })).outcome).toMatchObject({ comments: 1, refused: 1 })
  expect((await begun(stray, { skip: [], plain: [2] })).words).toEqual(['"Never" say never.', 'Teach more.'])
})

test('without a word about them, ragged rows stay out and nothing after an unclosed quotation mark is read', async () => {
  const { outcome, words } = await begun(table, { skip: [] })
  expect(words).toEqual(['Teach more.'])
  expect(outcome).toMatchObject({ comments: 1, empty: 1, refused: 4, skipped: 0, read: 6 })
})
