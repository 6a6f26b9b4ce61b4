import fc from 'fast-check'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { importComments } from '@/lib/exchange/import-comments'
import { db } from '@/lib/server/db'
import { Refusal } from '@/lib/server/refusal'
import { openOriginal } from '@/lib/server/vault'
import { commentsPart, docxOf } from '@/tests/formats/support/office'
import { pdfOf } from '@/tests/formats/support/pdf'
import { aDescription, aNotice } from '@/tests/support/description'
import { aProject, type Cast, call } from '@/tests/support/project'

const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
const cell = (words: string) => `<w:tc><w:p>${run(words)}</w:p></w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`
const mail = (id: string) =>
  `From: Kim <kim@example.org>\nMessage-ID: <${id}@example.org>\nContent-Type: text/plain; charset=windows-1252\n\nI would write \x93everybody\x94.\n\nRegards,\nKim\n\n> Dear all\n`
const commented = docxOf(
  `<w:p>${run('Might do ')}<w:ins w:id="9" w:author="Lou"><w:commentRangeStart w:id="0"/>${run('good ')}<w:commentRangeEnd w:id="0"/></w:ins>${run('research.')}</w:p>`,
  {
    'word/comments.xml': commentsPart(
      `<w:comment w:id="0" w:author="Lou" w:date="2026-03-04T10:00:00Z"><w:p>${run('Only they?')}</w:p></w:comment>`,
    ),
  },
)
const isoTable = docxOf(
  `<w:tbl>${row('MB/NC', 'Line number', 'Clause/ Subclause', 'Paragraph/ Figure/ Table', 'Type of comment', 'Comments', 'Proposed change', 'Observations of the secretariat')}${row('DE', '12', 'K-02', '', 'te', 'Too narrow.', 'Advises everybody.', '')}${row('FR', '', 'K-04', '', 'ed', 'Unclear.', '', '')}</w:tbl>`,
)
const html = Buffer.from(
  '<html><body><h1>Dear team</h1><p>Teach &ldquo;more&rdquo;.</p><table><tr><td>a</td></tr></table></body></html>',
)
const pdf = pdfOf([[[72, 700, 12, 'Teach more, please, and for longer.']]])

const files: Record<string, Uint8Array> = {
  'a.docx': commented,
  'iso.docx': isoTable,
  'a.pdf': pdf,
  'a.eml': Buffer.from(mail('a'), 'latin1'),
  'a.mbox': Buffer.from(`From a Mon\n${mail('a')}\nFrom b Mon\n${mail('b')}`, 'latin1'),
  'a.html': html,
  'a.zip': zipSync({ 'a.eml': Buffer.from(mail('a'), 'latin1'), 'b.docx': commented, 'c.html': html }, { level: 0 }),
}

/** Nothing of an import that ended badly, and everything of one that landed. */
async function isWhole(cast: Cast, bytes: Uint8Array, name: string): Promise<void> {
  const { projectId } = cast
  const before = await counts(projectId)
  const outcome = await importComments(cast.cleo, bytes, null, call(), name).catch((error) => {
    if (!(error instanceof Refusal)) throw error
    return error.message
  })
  const after = await counts(projectId)
  expect(await db().staged.count({ where: { projectId } })).toBe(0)
  if (typeof outcome === 'string') {
    expect(outcome).toMatch(/[.!]$/)
    expect(after).toEqual(before)
    return
  }
  const { read, comments, empty, duplicates, refused, skipped, apart } = outcome
  expect(read).toBe(comments + empty + duplicates + refused + skipped + apart)
  expect(after.comments - before.comments).toBe(comments)
  expect(after.originals - before.originals).toBe(comments)
}

async function counts(projectId: number) {
  return {
    comments: await db().comment.count({ where: { projectId } }),
    originals: await db().original.count({ where: { projectId } }),
  }
}

test.each(Object.keys(files))('%s cut short or with bits turned lands whole or not at all, and says why', async (name) => {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast)
  const file = files[name] ?? new Uint8Array()
  const place = fc.nat({ max: file.length - 1 })
  const cut = place.map((end) => file.subarray(0, end))
  const turned = fc.array(fc.tuple(place, fc.nat({ max: 7 })), { minLength: 1, maxLength: 5 }).map((flips) => {
    const bytes = Uint8Array.from(file)
    for (const [at, bit] of flips) bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
    return bytes
  })
  await isWhole(cast, file, name)
  await fc.assert(
    fc.asyncProperty(fc.oneof(cut, turned), (bytes) => isWhole(cast, bytes, name)),
    { numRuns: 6 },
  )
})

test('a commenting table comes in row by row, each on its clause with its wording', async () => {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast)
  expect(await importComments(cast.cleo, isoTable, null, call(), 'iso.docx')).toMatchObject({ comments: 2 })
  const comments = await db().comment.findMany({
    where: { projectId: cast.projectId },
    select: { id: true, clause: { select: { number: true } } },
  })
  expect(comments.map(({ clause }) => clause?.number).toSorted()).toEqual([2, 4])
  const wordings = await Promise.all(comments.map(({ id }) => openOriginal(db(), cast.projectId, id)))
  expect(wordings.map((words) => words?.proposedText)).toContain('Advises everybody.')
})
