import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { readIncoming } from '@/lib/formats/read-incoming'
import { entriesOf, lettersOf, tableOf } from './support/incoming'

const bytes = (text: string) => new TextEncoder().encode(text)

test('a text is one letter, with its signature set apart and no word of the file name in it', async () => {
  const { letters, format } = await lettersOf(
    bytes('Clause 3 is wrong – see “staff” 😀\r\n\r\nBest wishes,\r\nKim\r\n'),
    'Kim Lee.txt',
  )
  expect(format).toBe('txt')
  expect(letters).toEqual([
    {
      name: 'Letter 1',
      sender: { name: null, email: null, other: { file: 'Kim Lee.txt' } },
      ...{ sentOn: null, messageId: null, inReplyTo: null, remarks: [] },
      parts: [
        part('body', 'Clause 3 is wrong – see “staff” 😀', 'line 1'),
        { ...part('signature', 'Best wishes,\nKim', 'lines 3 to 4'), setApart: true, remark: 'Probably a signature.' },
      ],
    },
  ])
})

test('a quoted passage in a text file is part of what is said', async () => {
  const { letters } = await lettersOf(bytes('> Supports staff\n\nNot only staff.\n'), 'a.txt')
  expect(letters[0]?.parts.map(({ kind, text }) => [kind, text])).toEqual([['body', '> Supports staff\n\nNot only staff.']])
})

test.each([
  ['utf-8', 'utf-8'],
  ['utf-16le', 'utf-16le'],
  ['windows-1252', 'windows-1252'],
])('curly quotes and no-break spaces of %s arrive as themselves', async (encoding, found) => {
  const sign = encoding === 'windows-1252' ? '' : '😀'
  const said = `It’s “fine”\u00a0– café ${sign}`.trim()
  const file = iconv.encode(said, encoding, { addBOM: encoding === 'utf-16le' })
  const { letters, encoding: shown } = await lettersOf(file, 'letter.txt')
  expect([letters[0]?.parts[0]?.text, shown]).toEqual([said, found])
})

test('a web page gives words only, with its declared encoding', async () => {
  const page =
    '<!DOCTYPE html><html><head><meta charset=windows-1252><title>x</title><script>alert(1)</script></head><body onload="x()"><h1>Clause 2</h1><p>It’s <b>too</b> narrow<br>for us.</p><ul><li>pay</li></ul><table><tr><td>a</td><td>b</td></tr></table></body></html>'
  const { letters, encoding } = await lettersOf(iconv.encode(page, 'windows-1252'), 'x.htm')
  expect(encoding).toBe('windows-1252')
  expect(letters[0]?.parts[0]?.text).toBe('Clause 2\n\nIt’s too narrow\nfor us.\n\n· pay\n\na b')
})

test('Markdown gives its words without emphasis', async () => {
  const { letters, format } = await lettersOf(bytes('# On clause 3\n\nThis is **wrong**.\n'), 'x.md')
  expect([format, letters[0]?.parts[0]?.text]).toEqual(['md', '# On clause 3\n\nThis is wrong.'])
})

test('a Qualtrics export loses its rows of headings and keeps what was asked', async () => {
  const file = [
    'StartDate,EndDate,Status,IPAddress,ResponseId,Q1,Q2',
    'Start Date,End Date,Response Type,IP Address,Response ID,"What do you think of\nclause 3?",Your role',
    '"{""ImportId"":""startDate"",""timeZone"":""America/Denver""}","{""ImportId"":""endDate""}","{""ImportId"":""status""}","{""ImportId"":""ipAddress""}","{""ImportId"":""_recordId""}","{""ImportId"":""QID1_TEXT""}","{""ImportId"":""QID2""}"',
    '2026-03-01 10:00:00,2026-03-01 10:05:00,IP Address,192.0.2.1,R_1,"Too narrow, 😀",Technologist',
    '2026-03-01 11:00:00,2026-03-01 11:05:00,Survey Preview,192.0.2.2,R_2,test,test',
  ].join('\r\n')
  const table = await tableOf(bytes(`\uFEFF${file}`), 'export.csv')
  expect(table).toMatchObject({ madeBy: 'qualtrics', skippedHeaderRows: 2, format: 'csv', encoding: 'utf-8', counts: 'lines' })
  expect(table.questions).toEqual([
    'Start Date',
    'End Date',
    'Response Type',
    'IP Address',
    'Response ID',
    'What do you think of clause 3?',
    'Your role',
  ])
  const rows = (await entriesOf(table)).flatMap((entry) => (entry.kind === 'row' ? [entry.row] : []))
  expect(rows.map(({ line, row, cells }) => [line, row, cells[5]])).toEqual([
    [5, 4, 'Too narrow, 😀'],
    [6, 5, 'test'],
  ])
  expect(rows[1]?.remarks).toMatchObject([{ column: 3, sentence: expect.stringContaining('preview') }])
})

test('an older Qualtrics export with one row of headings, and one with none, keep every answer', async () => {
  const rows = (second: string) => ['StartDate,EndDate,Status,IPAddress,Q1', second, '2026-03-01,2026-03-01,0,,Yes'].join('\n')
  expect(await tableOf(bytes(rows('Start Date,End Date,Status,IP Address,Comment?')), 'a.csv')).toMatchObject({
    skippedHeaderRows: 1,
  })
  expect(await tableOf(bytes(rows('2026-02-01,2026-03-01,0,,No')), 'a.csv')).toMatchObject({ skippedHeaderRows: 0 })
})

test('headings of a LimeSurvey export lose their HTML, and what was not shown counts as empty', async () => {
  const file =
    '\uFEFF"Response ID","Date submitted","Last page","Start language","G01Q02. <p>What of <strong>clause 3</strong>?</p>"\n"1","2026-03-01 10:00:00","2","en","N/A"\n'
  const table = await tableOf(bytes(file), 'results.csv')
  expect(table.madeBy).toBe('limesurvey')
  expect(table.questions[4]).toBe('G01Q02. What of clause 3?')
  expect(await entriesOf(table)).toMatchObject([{ row: { cells: ['1', '2026-03-01 10:00:00', '2', 'en', ''] } }])
})

test('a regulations.gov export gives text instead of HTML and says which comments are in an attachment', async () => {
  const file = [
    'Document ID,Agency ID,Docket ID,Tracking Number,Posted Date,Comment,Attachment Files',
    'X-0001,X,X-1,abc,2026-03-01,"It&rsquo;s fine.<br/><br/>Keep 3 &lt; 4.",',
    'X-0002,X,X-1,abd,2026-03-01,See attached file(s),https://example.org/a.pdf',
  ].join('\n')
  const table = await tableOf(bytes(file), 'bulk.csv')
  expect(table.madeBy).toBe('regulations-gov')
  const rows = (await entriesOf(table)).flatMap((entry) => (entry.kind === 'row' ? [entry.row] : []))
  expect(rows[0]?.cells[5]).toBe('It’s fine.\n\nKeep 3 < 4.')
  expect(rows[1]?.remarks).toMatchObject([{ column: 6, sentence: expect.stringContaining('attachment') }])
})

test.each([
  ['Timestamp,What do you think?\n2026/03/01 10:00:00,Fine\n', 'google-forms'],
  ['ID,Start time,Completion time,Email,Name,Comment\n1,3/1/26,3/1/26,anonymous,,Fine\n', 'microsoft-forms'],
  ['Response ID,Comment\nANON-ABCD-1234-X,Fine\n', 'citizen-space'],
  ['MB/NC1,Line number,Clause/Subclause,Comments,Proposed change\nGB,,3,No,Yes\n', 'iso-comments'],
  ['when,comment\n1,Fine\n', null],
])('%j is known by its columns', async (file, tool) => {
  expect((await tableOf(bytes(file), 'a.csv')).madeBy).toBe(tool)
})

test('what leads nowhere says what to do', async () => {
  for (const [start, word] of [
    ['\xd0\xcf\x11\xe0\xa1\xb1', '.docx'],
    ['{\\rtf1 hello}', '.docx'],
    ['\x89PNG\r\n', 'type them'],
    ['\x1f\x8b\x08', '.zip'],
    ['', 'empty'],
  ] as const)
    expect(await readIncoming(Buffer.from(start, 'latin1'), 'a')).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining(word),
    })
})

test('a long table is a table without its name, and prose with commas is prose', async () => {
  expect(await readIncoming(bytes('a;b\n1;2\n3;4\n'), 'file')).toMatchObject({ kind: 'table', delimiter: ';' })
  expect(await readIncoming(bytes('Dear all,\nI agree, mostly.\nKim\n'), 'file')).toMatchObject({
    kind: 'letters',
    format: 'txt',
  })
})

test('any bytes end in values or in a sentence, however they are cut', async () => {
  const source = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          '<p>',
          '<br',
          '&#x',
          '> ',
          'From: a\n',
          '"',
          ',',
          '\n',
          '\r\n',
          '# ',
          '😀',
          '-- \n',
          'On 1 wrote:\n',
          'é',
        ),
        { maxLength: 40 },
      )
      .map((pieces) => bytes(pieces.join(''))),
  )
  await fc.assert(
    fc.asyncProperty(source, fc.constantFrom('a.csv', 'a.txt', 'a.md', 'a.html', 'a', 'a.eml'), async (file, name) => {
      const incoming = await readIncoming(file, name)
      if (incoming.kind === 'refused') expect(incoming.why).toMatch(/\.$/)
      else if (incoming.kind === 'table') expect(Array.isArray(await entriesOf(incoming))).toBe(true)
      else if (incoming.kind === 'letters') for await (const entry of incoming.entries) expect(entry).toBeDefined()
    }),
    { numRuns: 300 },
  )
})

function part(kind: string, text: string, place: string) {
  return { kind, text, quote: null, proposedText: null, setApart: false, place, remark: null }
}

test('markup that nobody writes is read without its structure, every word, and in time that grows with its length', async () => {
  for (const [html, words] of [
    [`${'<div>'.repeat(60_000)}Deep.`, 'Deep.'],
    [`Before.${'<script '.repeat(60_000)}`, 'Before.'],
    [`<style>a</style>${'<b>'.repeat(400)}Bold<script>x()</script> words.`, 'Bold  words.'],
    [`${'<table><tr><td>'.repeat(20_000)}In a cell.`, 'In a cell.'],
  ] as const) {
    const { letters } = await lettersOf(bytes(`<html><body>${html}`), 'a.html')
    expect(letters.flatMap(({ parts }) => parts.map(({ text }) => text.trim()))).toEqual([words])
  }
})
