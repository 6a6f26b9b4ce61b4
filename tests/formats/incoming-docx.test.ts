import { Document, Packer, Paragraph } from 'docx'
import { expect, test } from 'vitest'
import { readIncoming } from '@/lib/formats/read-incoming'
import { survivesDamage } from './support/broken'
import { entriesOf, lettersOf, tableOf } from './support/incoming'
import { commentsPart, docxOf } from './support/office'

const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
const gone = (words: string) => `<w:r><w:delText xml:space="preserve">${words}</w:delText></w:r>`
const by = (author: string, date = '2026-03-02T09:00:00Z') => `w:id="9" w:author="${author}" w:date="${date}"`
const mark = (kind: string, author: string) => `<w:pPr><w:rPr><w:${kind} ${by(author)}/></w:rPr></w:pPr>`

const commented = docxOf(
  [
    `<w:p><w:commentRangeStart w:id="0"/>${run('Supports ')}<w:commentRangeStart w:id="1"/>${run('staff 😀')}<w:commentRangeEnd w:id="1"/><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${run(' daily.')}</w:p>`,
    `<w:p>${run('Helps ')}<w:del ${by('Kim')}>${gone('teachers')}</w:del><w:ins ${by('Kim', '2026-03-05T09:00:00Z')}>${run('everybody')}</w:ins>${run(' who asks')}<w:ins ${by('Lou')}>${run(' kindly')}</w:ins>.</w:p>`,
    `<w:p>${mark('ins', 'Lou')}<w:ins ${by('Lou')}>${run('And is paid.')}</w:ins></w:p>`,
    `<w:p>${mark('del', 'Kim')}<w:moveFrom ${by('Kim')}>${run('Moved away.')}</w:moveFrom></w:p>`,
    `<w:p>${run('Zuletzt: „größer“, 日本語.')}<w:r><w:commentReference w:id="3"/></w:r></w:p>`,
  ].join(''),
  {
    'word/comments.xml': commentsPart(
      [
        `<w:comment w:id="0" w:author="Kim" w:initials="K" w:date="2026-03-04T10:00:00Z"><w:p w14:paraId="A1">${run('Not only staff.')}</w:p><w:p w14:paraId="A2">${run('Students too &amp; more.')}</w:p></w:comment>`,
        `<w:comment w:id="1" w:author="Lou" w:date="2026-03-04T10:00:00Z"><w:p w14:paraId="B1">${run('Who is staff?')}</w:p></w:comment>`,
        `<w:comment w:id="2" w:author="Lou"><w:p w14:paraId="C1">${run('I agree.')}</w:p></w:comment>`,
        `<w:comment w:id="3" w:author="Kim"><w:p w14:paraId="D1">${run('Gut so.')}</w:p></w:comment>`,
      ].join(''),
    ),
    'word/commentsExtended.xml':
      '<?xml version="1.0"?><w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="A2" w15:done="0"/><w15:commentEx w15:paraId="C1" w15:paraIdParent="A2" w15:done="0"/></w15:commentsEx>',
  },
)

test('a commented copy gives one letter per person, and the copied text set apart', async () => {
  const { letters } = await lettersOf(commented, 'Kim and Lou.docx')
  expect(letters.map(({ name, sender, sentOn }) => [name, sender?.name, sentOn])).toEqual([
    ['Letter 1', null, null],
    ['Letter 2', 'Kim', '2026-03-05'],
    ['Letter 3', 'Lou', '2026-03-04'],
  ])
  expect(letters[0]?.parts).toMatchObject([{ kind: 'body', setApart: true }])
})

test('margin comments carry the passage as it was, and replies the passage of what they answer', async () => {
  const { letters } = await lettersOf(commented, 'a.docx')
  const margin = letters.flatMap(({ sender, parts }) =>
    parts.filter(({ kind }) => kind === 'margin-comment').map((part) => ({ who: sender?.name, ...part })),
  )
  expect(margin.map(({ who, text, quote }) => [who, text, quote?.exact])).toEqual([
    ['Kim', 'Not only staff.\nStudents too & more.', 'Supports staff 😀'],
    ['Kim', 'Gut so.', 'Zuletzt: „größer“, 日本語.'],
    ['Lou', 'I agree.', 'Supports staff 😀'],
    ['Lou', 'Who is staff?', 'staff 😀'],
  ])
  expect(margin[2]?.place).toContain('a reply to margin comment 1')
  expect(margin[3]?.quote).toMatchObject({ prefix: 'Supports ', suffix: expect.stringContaining(' daily.\nHelps teachers') })
})

test('tracked changes become the wording that each person would have', async () => {
  const { letters } = await lettersOf(commented, 'a.docx')
  const changed = letters.flatMap(({ sender, parts }) =>
    parts
      .filter(({ kind }) => kind === 'tracked-change')
      .map((part) => [sender?.name, part.quote?.exact ?? null, part.proposedText, part.text, part.remark]),
  )
  expect(changed).toEqual([
    ['Kim', 'Helps teachers who asks', 'Helps everybody who asks', 'Helps everybody who asks', null],
    ['Kim', 'Moved away.', '', 'Moved away.', 'Words were moved here or away from here.'],
    ['Lou', 'Helps teachers who asks', 'Helps teachers who asks kindly', 'Helps teachers who asks kindly', null],
    ['Lou', null, 'And is paid.', 'And is paid.', 'New, after paragraph 2.'],
  ])
})

test('two paragraphs that were joined are one change', async () => {
  const joined = docxOf(
    `<w:p>${mark('del', 'Kim')}${run('One ')}</w:p><w:p>${run('sentence.')}</w:p><w:p>${run('Another.')}</w:p>`,
  )
  const { letters } = await lettersOf(joined, 'a.docx')
  expect(letters[1]?.parts.map(({ quote, proposedText, place }) => [quote?.exact, proposedText, place])).toEqual([
    ['One \nsentence.', 'One sentence.', 'paragraphs 1 to 2'],
  ])
})

test('a letter keeps line breaks, loses nothing to text boxes told twice, and says who saved it to the vault only', async () => {
  const letter = docxOf(
    `<w:p>${run('Dear all')}<w:r><w:br/></w:r>${run('second line')}</w:p><w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:t>box</w:t></mc:Choice><mc:Fallback><w:t>box</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    {
      'docProps/core.xml':
        '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>Template</dc:creator><cp:lastModifiedBy>Kim Lee</cp:lastModifiedBy></cp:coreProperties>',
    },
  )
  const { letters } = await lettersOf(letter, 'kim.docx')
  expect(letters).toMatchObject([{ name: 'Letter 1', sender: { name: 'Kim Lee', other: { file: 'kim.docx' } } }])
  expect(letters[0]?.parts.map(({ text }) => text)).toEqual(['Dear all\nsecond line\n\nbox'])
})

test('a commenting table is a table, and what stands around it is kept beside', async () => {
  const row = (cells: string[]) => `<w:tr>${cells.map((words) => `<w:tc><w:p>${run(words)}</w:p></w:tc>`).join('')}</w:tr>`
  const header = [
    'MB/NC1',
    'Line number',
    'Clause/ Subclause',
    'Paragraph/ Figure/ Table',
    'Type of comment2',
    'Comments',
    'Proposed change',
    'Observations of the secretariat',
  ]
  const merged = `<w:tr>${['GB', '', '3', ''].map((words, nth) => `<w:tc>${nth === 2 ? '<w:tcPr><w:vMerge/></w:tcPr>' : ''}<w:p>${run(nth === 2 ? '' : words)}</w:p></w:tc>`).join('')}<w:tc><w:p>${run('ed')}</w:p></w:tc><w:tc><w:p>${run('Typo')}</w:p><w:p>${run('twice')}</w:p></w:tc><w:tc><w:p>${run('Fix')}</w:p></w:tc><w:tc><w:p/></w:tc></w:tr>`
  const file = docxOf(
    `<w:p>${run('Comments of a national body')}</w:p><w:tbl>${row(['1', '2', '(3)', '4', '5', '(6)', '(7)', '8'])}${row(header)}${row(['GB', '12', '3', '', 'te', 'Too “narrow”', 'Widen it', ''])}${merged}${row(header)}${row(Array(8).fill(''))}</w:tbl>`,
  )
  const table = await tableOf(file, 'iso.docx')
  expect(table).toMatchObject({ format: 'docx', madeBy: 'iso-comments', header })
  const entries = await entriesOf(table)
  expect(entries.flatMap((entry) => (entry.kind === 'row' ? [entry.row.cells] : []))).toEqual([
    ['GB', '12', '3', '', 'te', 'Too “narrow”', 'Widen it', ''],
    ['GB', '', '3', '', 'ed', 'Typo\ntwice', 'Fix', ''],
  ])
  expect(entries.flatMap((entry) => (entry.kind === 'fault' ? [entry.fault.is] : []))).toEqual(['told', 'told', 'empty'])
  expect(table.beside[0]?.parts[0]?.text).toBe('Comments of a national body')
})

test('a document of another program is read as well', async () => {
  const document = new Document({ sections: [{ children: [new Paragraph('From elsewhere: “quoted” 😀')] }] })
  const { letters } = await lettersOf(new Uint8Array(await Packer.toBuffer(document)), 'a.docx')
  expect(letters[0]?.parts[0]?.text).toBe('From elsewhere: “quoted” 😀')
})

test('entities that name each other, and damage anywhere, end in a sentence', async () => {
  const comments =
    '<!DOCTYPE c [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:comments xmlns:w="w"><w:comment w:id="1"><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:comment></w:comments>'
  expect(await readIncoming(docxOf(`<w:p>${run('x')}</w:p>`, { 'word/comments.xml': comments }), 'a.docx')).toMatchObject({
    kind: 'refused',
    why: expect.stringContaining('damaged'),
  })
  await survivesDamage(commented, 'a.docx', 40)
})
