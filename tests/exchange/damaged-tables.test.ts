import { utils, write } from '@e965/xlsx'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { accountCsv } from '@/lib/exchange/import-account'
import { importComments } from '@/lib/exchange/import-comments'
import { type ImportOutcome, importOutcome } from '@/lib/queries/imports'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { Refusal } from '@/lib/server/refusal'
import { openOriginal } from '@/lib/server/vault'
import { aDescription, aNotice } from '@/tests/support/description'
import { aProject, type Cast, call } from '@/tests/support/project'

const rows = [
  ['respondent', 'comment', 'clause', 'may be quoted'],
  ['r1', '“Où est\nla pratique?”\u00a0– =SUM(A1)', 'K-02', 'no'],
  ['r2', '-5" is what I’d say; really', '', ''],
  ['r2', '-5" is what I’d say; really', '', ''],
  ['r3', '', '', ''],
  ['r4', 'Nobody knows this clause.', 'K-99', ''],
  ['r5', 'May it be quoted?', '', 'perhaps'],
]
const quoted = (delimiter: string, end: string) =>
  rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join(end)

function workbook(): Uint8Array {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet([['how to read this'], ['Look at the other sheet.']]), 'Read me')
  const sheet = utils.aoa_to_sheet(rows)
  // What r2 wrote stands in one cell over two rows, beside the calculated key of its second row.
  sheet['!merges'] = [{ s: { r: 2, c: 1 }, e: { r: 3, c: 1 } }]
  sheet.A4 = { t: 's', v: 'r2', f: 'A3' }
  utils.book_append_sheet(book, sheet, 'Answers')
  book.Workbook = { Sheets: [{ name: 'Read me', Hidden: 1 }, { name: 'Answers' }] }
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }))
}

const fixtures: Readonly<Record<string, Uint8Array>> = {
  'a windows-1252 file with semicolons': iconv.encode(quoted(';', '\r\n'), 'windows-1252'),
  'a UTF-8 file with a byte order mark': Buffer.from(`\uFEFF${quoted(',', '\n')}\n`),
  'tabs in UTF-16, as a spreadsheet writes them': iconv.encode(quoted('\t', '\r\n'), 'utf-16le', { addBOM: true }),
  'a workbook with a hidden sheet, merged cells and a formula': workbook(),
}
const extension = (name: string) => (name.startsWith('a workbook') ? 'answers.xlsx' : 'answers.csv')

async function openProject(): Promise<Cast> {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast)
  return cast
}

async function expectWhole({ projectId, cleo }: Cast, outcome: ImportOutcome, before: number): Promise<void> {
  const { importId, read, comments, empty, duplicates, refused, skipped, apart } = outcome
  expect(read).toBe(comments + empty + duplicates + refused + skipped + apart)
  expect(await db().comment.count({ where: { projectId } })).toBe(before + comments)
  const custodian = admit(cleo, 'comment.import')
  expect(await importOutcome(custodian, importId)).toEqual(outcome)
  const lines: string[] = []
  for await (const line of (await accountCsv(custodian, outcome)) ?? []) lines.push(line)
  const of = (kind: string) => lines.filter((line) => new RegExp(`^\\d+,\\d+,\\d*,${kind},`).test(line)).length
  expect(['empty', 'duplicate', 'refused', 'skipped'].map(of)).toEqual([empty, duplicates, refused, skipped])
}

test.each(Object.keys(fixtures))('%s comes in with each of its texts accounted for', async (name) => {
  const cast = await openProject()
  const outcome = await importComments(cast.cleo, fixtures[name] ?? new Uint8Array(), null, call(), extension(name))
  expect(outcome).toMatchObject({ comments: 2, empty: 1, duplicates: 1, refused: 2 })
  await expectWhole(cast, outcome, 0)
  const comments = await db().comment.findMany({ where: { projectId: cast.projectId }, select: { id: true } })
  const words = await Promise.all(comments.map(async ({ id }) => (await openOriginal(db(), cast.projectId, id))?.text))
  expect(words.toSorted()).toEqual([rows[1]?.[1], rows[2]?.[1]].toSorted())
})

test.each(Object.keys(fixtures))(
  '%s, damaged anywhere, ends in a sentence or an account, and never in half an import',
  async (name) => {
    const cast = await openProject()
    const whole = fixtures[name] ?? new Uint8Array()
    const place = fc.nat({ max: whole.length - 1 })
    const damaged = fc.oneof(
      place.map((end) => whole.subarray(0, end)),
      fc.array(fc.tuple(place, fc.nat({ max: 7 })), { minLength: 1, maxLength: 6 }).map((flips) => {
        const turned = Uint8Array.from(whole)
        for (const [at, bit] of flips) turned[at] = (turned[at] ?? 0) ^ (1 << bit)
        return turned
      }),
    )
    await fc.assert(
      fc.asyncProperty(damaged, async (bytes) => {
        const { projectId } = cast
        const before = await db().comment.count({ where: { projectId } })
        const outcome = await importComments(cast.cleo, bytes, null, call(), extension(name)).catch((error: unknown) => error)
        expect(await db().staged.count({ where: { projectId } })).toBe(0)
        expect(await db().job.count({ where: { projectId, state: { in: ['waiting', 'running'] } } })).toBe(0)
        if (!(outcome instanceof Refusal)) return expectWhole(cast, outcome as ImportOutcome, before)
        expect(outcome.message).toMatch(/^[A-Z"].*\.$/su)
        expect(await db().comment.count({ where: { projectId } })).toBe(before)
        expect(await db().importLine.count({ where: { projectId, import: { state: { in: ['failed', 'cancelled'] } } } })).toBe(0)
      }),
      { numRuns: 12 },
    )
  },
  120_000,
)
