import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { reportFile } from '@/lib/exchange/save-report'
import { docxComments } from '@/lib/formats/docx-comments'
import { docxParagraphs } from '@/lib/formats/docx-paragraphs'
import { readZip } from '@/lib/formats/zip'
import { db } from '@/lib/server/db'
import type { AnyMember } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { applyCodings } from '@/lib/services/coding/apply-codings'
import { lockRound } from '@/lib/services/coding/lock-round'
import { markAssignment } from '@/lib/services/coding/mark-assignment'
import { openRound } from '@/lib/services/coding/open-round'
import { saveSet } from '@/lib/services/set/save-set'
import { aCodingProject, admitComments } from '@/tests/support/coding-project'
import { call } from '@/tests/support/project'

const words = 'Zanzibar pays 👩🏽‍🏫 for\nnone of it.'
const ask = (member: AnyMember | null, what: string, as: string, asked: Record<string, string> = {}) =>
  reportFile(member, what, new URLSearchParams({ as, ...asked }))
const lines = async (answer: Promise<Response>) => (await (await answer).text()).trimEnd().split('\r\n')

/** Ada coded four comments alone; the commenter of the last two lets nothing of the very last be quoted when `quotable` is false. */
async function aReportedProject({ quotable = true } = {}) {
  const project = await aCodingProject()
  const { projectId, ada, noor, content, clauseCodes } = project
  const [last = ''] = await admitComments(projectId, [words])
  const comments = [...project.comments, last]
  const { submissionId } = await db().comment.findUniqueOrThrow({ where: { projectId_id: { projectId, id: last } } })
  const allows = quotable ? ['revise', 'research', 'quote'] : ['revise', 'research']
  await db().submission.update({
    where: { projectId_id: { projectId, id: submissionId } },
    data: { allows: allows as ('revise' | 'research' | 'quote')[] },
  })
  const round = { title: 'All', purpose: 'production' as const, coderIds: [ada.memberId], sampleSize: null, seed: 'one' }
  const { roundId } = await perform(openRound, noor, { ...round, seesTarget: true, seesAttributes: false }, call())
  const put = (codeId: string, start: number, end: number) => ({ id: randomUUID(), commentId: last, codeId, start, end })
  const codings = [
    put(content.money, 0, 21),
    put(content.invisible, 14, 33),
    { ...put(clauseCodes[0], 26, 37), stance: 'objects' as const },
  ]
  await perform(applyCodings, ada, { roundId, codings }, call())
  for (const commentId of comments) await perform(markAssignment, ada, { roundId, commentId, state: 'done' }, call())
  return { ...project, roundId, close: () => perform(lockRound, noor, { roundId }, call()) }
}

async function partsOf(answer: Promise<Response>) {
  const reading = readZip(new Uint8Array(await (await answer).arrayBuffer()))
  if (reading.status === 'refused') throw new Error(reading.why)
  return (path: string) => new TextDecoder().decode(reading.files.get(path))
}

test('the matrix has a row of 0 and 1 for each settled comment, or for each commenter, and no words', async () => {
  const { noor, close } = await aReportedProject()
  await close()
  const rows = await lines(ask(noor, 'matrix', 'csv'))
  expect(rows[0]).toMatch(/^comment,commenter,near_copies,provenance,T-\d+,.*K-01,/)
  expect(rows).toHaveLength(5)
  expect(rows.filter((row) => row.split(',').includes('1'))).toHaveLength(1)
  expect(rows.join()).not.toMatch(/zanzibar/i)
  const byCommenter = await lines(ask(noor, 'matrix', 'csv', { by: 'commenter' }))
  expect(byCommenter[0]).toMatch(/^commenter,comments,T-\d+,/)
  expect(byCommenter.length).toBeLessThan(rows.length)
  const part = await partsOf(ask(noor, 'matrix', 'xlsx'))
  expect(part('xl/workbook.xml')).toMatch(/0-1 matrix.*Codes.*About/s)
  expect(part('xl/worksheets/sheet3.xml')).toContain('4 of 4 comments single-coded')
})

test('the margin of the Word copy holds each code at the very words that bear it', async () => {
  const { noor, close } = await aReportedProject()
  await close()
  const part = await partsOf(ask(noor, 'margin', 'docx'))
  const remarks = docxComments(part('word/comments.xml'), null)
  const { paragraphs } = docxParagraphs(part('word/document.xml'))
  const under = (id: string) =>
    paragraphs.map(({ pieces }) => pieces.flatMap((piece) => (piece.comments.includes(id) ? [piece.text] : [])).join('')).join('')
  const plain = (start: number, end: number) => words.slice(start, end).replace('\n', '')
  const found = Object.fromEntries(remarks.map(({ id, author }) => [author, under(id)]))
  expect(Object.values(found).toSorted()).toEqual([plain(0, 21), plain(14, 33), plain(26, 37)].toSorted())
  expect(found['invisible work']).toBe(plain(14, 33))
  expect(remarks.map(({ text }) => text).join()).toMatch(/K-01 [^,]+, objects, C-\d+:26-37@r1/)
})

test('words that may not be quoted stand in no file, their codings do', async () => {
  const { noor, close } = await aReportedProject({ quotable: false })
  await close()
  const quotes = await lines(ask(noor, 'quotes', 'csv'))
  expect(quotes).toHaveLength(4)
  for (const row of quotes.slice(1)) expect(row).toMatch(/,,no,,/)
  for (const [what, as] of [
    ['quotes', 'xlsx'],
    ['margin', 'docx'],
    ['codes', 'docx'],
  ] as const) {
    const reading = readZip(new Uint8Array(await (await ask(noor, what, as)).arrayBuffer()))
    const all =
      reading.status === 'read' ? [...reading.files.values()].map((bytes) => new TextDecoder().decode(bytes)).join() : ''
    expect(all, what).toContain('invisible work')
    expect(all, what).not.toMatch(/zanzibar|none of it/i)
  }
})

test('a comment whose commenter objects to research is in no file saved from then on', async () => {
  const { projectId, noor, close } = await aReportedProject()
  await close()
  expect(await lines(ask(noor, 'matrix', 'csv'))).toHaveLength(5)
  const { submissionId } = await db().comment.findFirstOrThrow({ where: { projectId, texts: { some: { text: words } } } })
  await db().submission.update({ where: { projectId_id: { projectId, id: submissionId } }, data: { allows: ['revise'] } })
  expect((await lines(ask(noor, 'matrix', 'csv'))).slice(1).join()).not.toMatch(/,1/)
  expect(await lines(ask(noor, 'quotes', 'csv'))).toHaveLength(1)
  const part = await partsOf(ask(noor, 'margin', 'docx'))
  expect(part('word/document.xml')).not.toMatch(/zanzibar/i)
})

test('one code is saved alone, the code report names what each means, and each file is an event', async () => {
  const { projectId, noor, close } = await aReportedProject()
  await close()
  const [, ...rows] = await lines(ask(noor, 'quotes', 'csv', { code: 'K-01' }))
  expect(rows).toEqual([expect.stringMatching(/^K-01,.*,objects,C-\d+:26-37@r1,none of it\.,yes,,C-\d+,/)])
  const part = await partsOf(ask(noor, 'codes', 'docx'))
  expect(part('word/document.xml').replace(/<[^>]+>/g, ' ')).toMatch(
    /1 of 4 settled comments hold it, by 1 commenter, in 1 quote/,
  )
  const events = await db().event.findMany({ where: { projectId, type: 'export.recorded' }, orderBy: { seq: 'asc' } })
  expect(events).toHaveLength(2)
})

test('of a kept set, the comments that are in it are saved with the codings by which they are', async () => {
  const { noor, close } = await aReportedProject()
  await close()
  const handles = (await lines(ask(noor, 'matrix', 'csv')))[0]?.split(',').filter((one) => one.startsWith('T-')) ?? []
  await perform(
    saveSet,
    noor,
    { name: 'Objections', query: `K-01:objects WITH ${handles[0]} OR K-01 WITH ${handles[1]}` },
    call(),
  )
  const [, ...rows] = await lines(ask(noor, 'quotes', 'csv', { set: 'S-1' }))
  expect(rows.map((row) => row.split(',')[0]).toSorted()).toEqual(['K-01', expect.stringMatching(/^T-/)])
  expect((await ask(noor, 'quotes', 'csv', { set: 'S-2' })).status).toBe(404)
})

test('only who may take data out saves a report, nothing of an open round is in one, and unknown ones are not found', async () => {
  const { ada, noor, close } = await aReportedProject()
  expect((await ask(noor, 'matrix', 'csv')).status).toBe(404)
  await close()
  for (const member of [ada, null]) expect((await ask(member, 'matrix', 'csv')).status).toBe(404)
  for (const [what, as] of [
    ['constructor', 'csv'],
    ['matrix', 'docx'],
    ['matrix', 'constructor'],
    ['', ''],
  ] as const)
    expect((await ask(noor, what, as)).status, `${what} ${as}`).toBe(404)
  expect((await ask(noor, 'quotes', 'csv', { code: 'T-999' })).status).toBe(404)
})
