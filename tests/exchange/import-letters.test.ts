import { utils, write } from '@e965/xlsx'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { beginImportOf, importComments, previewComments } from '@/lib/exchange/import-comments'
import { lookThroughAll } from '@/lib/exchange/look-through-comments'
import { workNextJob } from '@/lib/exchange/work-jobs'
import { importsOf } from '@/lib/queries/imports'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { spoolBody } from '@/lib/server/spool'
import { openContact, openOriginal } from '@/lib/server/vault'
import { commentsPart, docxOf, xlsxOf } from '@/tests/formats/support/office'
import { pdfOf } from '@/tests/formats/support/pdf'
import { admits } from '@/tests/support/custody'
import { aDescription, aNotice } from '@/tests/support/description'
import { aProject, call } from '@/tests/support/project'

async function openProject() {
  const cast = await aProject()
  return { cast, clauses: await aDescription(cast), notice: await aNotice(cast) }
}
const mail = (id: string, words: string) =>
  `From: Kim <kim@example.org>\nSubject: Clause 3\nDate: Mon, 2 Mar 2026 00:30:00 +0200\nMessage-ID: <${id}@example.org>\n\n${words}\n`
const mbox = (...mails: string[]) =>
  Buffer.from(mails.map((one) => `From kim@example.org Mon Mar  2 00:30:00 2026\n${one}`).join('\n'))
const replied =
  'I would write everybody.\n\nKind regards,\nKim\n\nOn Mon, 1 Mar 2026 at 10:00, The Team\n<team@example.org> wrote:\n\n> Dear all, please comment.'
const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
const commented = docxOf(
  [
    `<w:p>${run('1  [K-02]  Advises ')}<w:commentRangeStart w:id="0"/>${run('colleagues  who')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${run(' teach, and learns from them.')}</w:p>`,
    `<w:p>${run('Might do ')}<w:ins w:id="9" w:author="Lou" w:date="2026-03-05T09:00:00Z">${run('good ')}</w:ins>${run('research.')}</w:p>`,
  ].join(''),
  {
    'word/comments.xml': commentsPart(
      `<w:comment w:id="0" w:author="Lou" w:date="2026-03-04T10:00:00Z"><w:p>${run('Only they?')}</w:p></w:comment>`,
    ),
  },
)
const book = utils.book_new()
utils.book_append_sheet(
  book,
  utils.aoa_to_sheet([
    ['comment', 'clause'],
    ['From a sheet.', 'K-02'],
    ['', ''],
  ]),
  'Answers',
)
const xlsx = new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }))

const fixtures: Record<string, [Uint8Array, object]> = {
  'a.xlsx': [xlsx, { comments: 1 }],
  'a.tsv': [Buffer.from('comment\tclause\nOne.\tK-02\n\t\nTwo.\tK-99\n'), { comments: 1, empty: 1, refused: 1 }],
  'a.docx': [commented, { rows: 2, comments: 2, apart: 1 }],
  'a.eml': [Buffer.from(mail('a', replied)), { comments: 1, apart: 2 }],
  'a.mbox': [mbox(mail('a', 'First.'), mail('b', 'Second.'), mail('a', 'First.')), { rows: 3, comments: 2, duplicates: 1 }],
  'a.txt': [Buffer.from('Dear team,\n\nteach more.'), { comments: 1 }],
  'a.md': [Buffer.from('# Dear team\n\nteach *more*.'), { comments: 1 }],
  'a.html': [Buffer.from('<html><body><p>Teach more.</p></body></html>'), { comments: 1 }],
  'a.pdf': [pdfOf([[[72, 700, 12, 'Teach more, please, and for longer.']]]), { comments: 1 }],
}

test.each(Object.keys(fixtures))('each text of %s is a comment or accounted for', async (name) => {
  const [bytes, expected] = fixtures[name] ?? [new Uint8Array(), {}]
  const { cast } = await openProject()
  const account = await importComments(cast.cleo, bytes, null, call(), name)
  expect(account).toMatchObject(expected)
  const { read, comments, empty, duplicates, refused, skipped, apart } = account
  expect(read).toBe(comments + empty + duplicates + refused + skipped + apart)
  expect(await db().comment.count({ where: { projectId: cast.projectId } })).toBe(comments)
  expect(JSON.stringify(await importsOf(admit(cast.cleo, 'comment.import')))).not.toMatch(/kim|lou|teach|everybody/i)
})

test('margin comments and tracked changes land on the words they quote, the sender in the vault', async () => {
  const { cast, clauses } = await openProject()
  await importComments(cast.cleo, commented, null, call(), 'a.docx')
  const { projectId } = cast
  const comments = await db().comment.findMany({ where: { projectId } })
  const margin = comments.find(({ clauseId }) => clauseId === clauses.advises)
  const changed = comments.find(({ clauseId }) => clauseId === clauses.might)
  expect([margin?.passageStart, margin?.passageEnd]).toEqual([8, 22])
  expect((await openOriginal(db(), projectId, margin?.id ?? ''))?.text).toBe('Only they?')
  expect((await openOriginal(db(), projectId, changed?.id ?? ''))?.proposedText).toBe('Might do good research.')
  expect(await openContact(db(), projectId, margin?.submissionId ?? '')).toMatchObject({ name: 'Lou' })
})

test('words that somebody would strike keep their place, and the wording without them is none', async () => {
  const { cast, clauses } = await openProject()
  const struck = docxOf(
    `<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="Lou"/></w:rPr></w:pPr><w:del w:id="2" w:author="Lou"><w:r><w:delText>Might do research.</w:delText></w:r></w:del></w:p><w:p>${run('Stays.')}</w:p>`,
  )
  await importComments(cast.cleo, struck, null, call(), 'a.docx')
  const [comment] = await db().comment.findMany({ where: { projectId: cast.projectId } })
  expect(comment).toMatchObject({ clauseId: clauses.might, passageStart: 0, passageEnd: 18 })
  expect(await openOriginal(db(), cast.projectId, comment?.id ?? '')).toEqual({ text: 'Might do research.', proposedText: '' })
  await lookThroughAll()
  await admits(cast, comment?.id ?? '')
  const [words] = await db().commentText.findMany({ where: { projectId: cast.projectId } })
  expect(words).toMatchObject({ text: 'Might do research.', proposedText: '' })
})

test('the same letter in another mailbox is a duplicate', async () => {
  const { cast } = await openProject()
  await importComments(cast.cleo, mbox(mail('a', 'First.')), null, call(), 'one.mbox')
  const again = await importComments(cast.cleo, mbox(mail('a', 'First.'), mail('c', 'Third.')), null, call(), 'two.mbox')
  expect(again).toMatchObject({ rows: 2, read: 2, comments: 1, duplicates: 1 })
})

test('an archive is read file by file, a file that cannot be read takes no other with it', async () => {
  const { cast } = await openProject()
  const bytes = zipSync({ 'a.eml': Buffer.from(mail('a', 'In a mail.')), 'b.xlsx': xlsx, 'c.docx': commented.subarray(0, 900) })
  expect(await previewComments(cast.cleo, bytes, 'all.zip')).toMatchObject({ kind: 'letters', comments: 2 })
  expect(await db().submission.count({ where: { projectId: cast.projectId } })).toBe(0)
  expect(await importComments(cast.cleo, bytes, null, call(), 'all.zip')).toMatchObject({ comments: 2, refused: 1 })
})

test('letters of several files in one archive come in together, each with its place in the account', async () => {
  const { cast } = await openProject()
  const files = {
    'a.eml': Buffer.from(mail('a', 'One.')),
    'b.txt': Buffer.from('Two.'),
    'c.docx': commented,
    'd.mbox': mbox(mail('d', 'Three.'), mail('e', 'Four.')),
  }
  expect(await importComments(cast.cleo, zipSync(files), null, call(), 'all.zip')).toMatchObject({
    rows: 6,
    comments: 6,
    apart: 1,
  })
  const rows = await db().submission.findMany({ where: { projectId: cast.projectId }, select: { importRow: true } })
  expect(rows.map(({ importRow }) => importRow).toSorted()).toEqual([1, 2, 4, 5, 6])
})

test('a workbook shows its sheets, and the one that was chosen comes in', async () => {
  const { cast } = await openProject()
  const cell = (place: string, words: string) => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`
  const sheet = (...words: string[]) =>
    `<worksheet><sheetData>${words.map((one, nth) => `<row r="${nth + 1}">${cell(`A${nth + 1}`, one)}</row>`).join('')}</sheetData></worksheet>`
  const bytes = xlsxOf({ One: sheet('comment', 'x'), Two: sheet('comment', 'y') })
  expect(await previewComments(cast.cleo, bytes, 'a.xlsx')).toMatchObject({
    ...{ kind: 'table', sheet: 1, sheets: [{ name: 'One' }, { name: 'Two' }] },
  })
  const upload = await spoolBody(cast.cleo, new Blob([Buffer.from(bytes)]).stream(), {
    ...{ declared: null, most: 1e6, name: 'a.xlsx' },
  })
  const { jobId } = await beginImportOf(cast.cleo, upload, { mapping: null, sheet: 2, skip: [] }, call())
  await workNextJob(jobId)
  const [comment] = await db().comment.findMany({ where: { projectId: cast.projectId } })
  expect((await openOriginal(db(), cast.projectId, comment?.id ?? ''))?.text).toBe('y')
})

test('a file cut short ends in a sentence, and nothing lands', async () => {
  const { cast } = await openProject()
  for (const [name, bytes] of [
    ['a.xlsx', xlsx],
    ['a.docx', commented],
  ] as const)
    await expect(importComments(cast.cleo, bytes.subarray(0, bytes.length >> 1), null, call(), name)).rejects.toMatchObject({
      kind: 'input',
      message: expect.stringMatching(/\.$/),
    })
  expect(await db().submission.count({ where: { projectId: cast.projectId } })).toBe(0)
  expect(await db().import.count({ where: { projectId: cast.projectId } })).toBe(0)
})
