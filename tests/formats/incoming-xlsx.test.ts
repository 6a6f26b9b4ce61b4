import { utils, write } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { readIncoming } from '@/lib/formats/read-incoming'
import { survivesDamage } from './support/broken'
import { entriesOf, tableOf } from './support/incoming'
import { xlsxOf } from './support/office'

async function rowsOf(file: Uint8Array) {
  const table = await tableOf(file, 'answers.xlsx')
  const entries = await entriesOf(table)
  const rows = entries.flatMap((entry) => (entry.kind === 'row' ? [entry.row] : []))
  return { table, rows, faults: entries.flatMap((entry) => (entry.kind === 'fault' ? [entry.fault] : [])) }
}

const sheet = (rows: string, after = '') =>
  `<worksheet><dimension ref="A1:XFD1048576"/><sheetData>${rows}</sheetData>${after}</worksheet>`
const text = (place: string, words: string) => `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`

test('a workbook that another program wrote gives its words, dates and leading zeros', async () => {
  const data = utils.aoa_to_sheet(
    [
      ['comment', 'id', 'when', 'years'],
      ['Said “teach” – 😀\r\nsecond line\u00a0here', '00012', new Date(Date.UTC(2026, 2, 1)), 7.5],
      [' kept ', '=1+1', null, -3],
    ],
    { UTC: true },
  )
  const book = utils.book_new()
  utils.book_append_sheet(book, data, 'Answers')
  const { table, rows, faults } = await rowsOf(new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true })))
  expect(table).toMatchObject({
    format: 'xlsx',
    header: ['comment', 'id', 'when', 'years'],
    sheet: 'Answers',
    counts: 'rows',
    encoding: null,
  })
  expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
    [2, 'Said “teach” – 😀\r\nsecond line\u00a0here', '00012', '2026-03-01', '7.5'],
    [3, ' kept ', '=1+1', '', '-3'],
  ])
  expect(faults).toEqual([])
})

test('formulas give their results only, and say where they have none', async () => {
  const rows = `<row r="1">${text('A1', 'a')}${text('B1', 'b')}${text('C1', 'c')}</row><row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2"><f>CMD()</f></c><c r="C2" t="str"><f>A1&amp;"x"</f><v>ax</v></c></row><row r="3"><c r="A3" t="e"><v>#N/A</v></c><c r="B3" t="b"><v>1</v></c></row>`
  const { rows: read } = await rowsOf(xlsxOf({ one: sheet(rows) }))
  expect(read.map(({ cells }) => cells)).toEqual([
    ['2', '=CMD()', 'ax'],
    ['#N/A', 'TRUE', ''],
  ])
  expect(read.map(({ remarks }) => remarks)).toMatchObject([
    [{ column: 2, sentence: expect.stringContaining('without a result') }],
    [{ column: 1 }],
  ])
})

test('rich text, escapes, phonetic readings and cells without a place are read', async () => {
  const strings =
    '<sst><si><r><rPr><b/></rPr><t>Rich </t></r><r><t>text_x000D_</t></r><rPh sb="0" eb="1"><t>yomi</t></rPh></si></sst>'
  const rows = `<x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="inlineStr"><x:is><x:r><x:t>in</x:t></x:r><x:r><x:t>line</x:t></x:r></x:is></x:c></x:row><x:row><x:c t="s"><x:v>99</x:v></x:c><x:c><x:v>12345678901234567</x:v></x:c></x:row>`
  const { table, rows: read } = await rowsOf(
    xlsxOf(
      { one: `<x:worksheet xmlns:x="x"><x:sheetData>${rows}</x:sheetData></x:worksheet>` },
      { 'xl/sharedStrings.xml': strings },
    ),
  )
  expect(table.header).toEqual(['Rich text', 'inline'])
  expect(read[0]?.cells).toEqual(['', '12345678901234567'])
})

test('merged cells count for each, hidden rows, columns and sheets are told, empty rows are listed but not those at the end', async () => {
  const rows = `<row r="1">${text('A1', 'clause')}${text('B1', 'comment')}</row><row r="2">${text('A2', '3')}${text('B2', 'One')}</row><row r="3" hidden="1">${text('B3', 'Two')}</row><row r="4"/><row r="6">${text('B6', 'Three')}</row><row r="7"/><row r="8"><c r="A8" s="1"/></row>`
  const file = xlsxOf({
    hidden1: sheet(`<row>${text('A1', 'secret')}</row>`),
    shown: `<worksheet><cols><col min="1" max="1" hidden="1"/></cols><sheetData>${rows}</sheetData><mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells></worksheet>`,
  })
  const { table, rows: read, faults } = await rowsOf(file)
  expect(table.sheets).toEqual([
    { name: 'hidden1', isHidden: true },
    { name: 'shown', isHidden: false },
  ])
  expect(table.sheet).toBe('shown')
  expect(table.remarks.join(' ')).toMatch(/sheet is hidden.*columns are hidden.*merged/)
  expect(read.map(({ line, cells }) => [line, ...cells])).toEqual([
    [2, '3', 'One'],
    [3, '3', 'Two'],
    [6, '', 'Three'],
  ])
  expect(read[1]?.remarks.map(({ sentence }) => sentence).join(' ')).toMatch(/merged.*hidden/)
  expect(faults).toMatchObject([{ line: 4, is: 'empty' }])
  expect(await readIncoming(file, 'a.xlsx', { sheet: 'hidden1' })).toMatchObject({ header: ['secret'] })
  expect(await readIncoming(file, 'a.xlsx', { sheet: 'gone' })).toMatchObject({ kind: 'refused' })
})

test('dates of both calendars, times, percentages and padded numbers are written as a person would', async () => {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="[$-409]d\\-mmm\\-yy;@"/><numFmt numFmtId="166" formatCode="0.0 &quot;days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="20"/><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>'
  const cells = [
    ['1', '46082'],
    ['2', '46082.4375'],
    ['3', '0.4375'],
    ['4', '0.07'],
    ['5', '42'],
    ['6', '46082'],
    ['7', '3.5'],
    ['1', '59'],
  ]
  const row = cells.map(([style, value], nth) => `<c r="${'ABCDEFGH'[nth]}2" s="${style}"><v>${value}</v></c>`).join('')
  const names = [...'ABCDEFGH'].map((name) => text(`${name}1`, name)).join('')
  const { rows } = await rowsOf(
    xlsxOf({ one: sheet(`<row r="1">${names}</row><row r="2">${row}</row>`) }, { 'xl/styles.xml': styles }),
  )
  expect(rows[0]?.cells).toEqual([
    '2026-03-01',
    '2026-03-01 10:30:00',
    '10:30:00',
    '7%',
    '00042',
    '2026-03-01',
    '3.5',
    '1900-02-28',
  ])
})

test('words beyond the named columns are refused by row and column', async () => {
  const { faults } = await rowsOf(
    xlsxOf({ one: sheet(`<row r="1">${text('A1', 'comment')}</row><row r="2">${text('A2', 'x')}${text('XFD2', 'far')}</row>`) }),
  )
  expect(faults).toMatchObject([{ line: 2, column: 16384, is: 'refused' }])
})

test('a commenting table in a sheet is found under its title', async () => {
  const names = [
    'MB/NC',
    'Line number',
    'Clause/ Subclause',
    'Paragraph/ Figure/ Table/',
    'Type of comment',
    'Comments',
    'Proposed change',
    'Observations',
  ]
  const row = (line: number, words: string[]) =>
    `<row r="${line}">${words.map((word, nth) => text(`${'ABCDEFGH'[nth]}${line}`, word)).join('')}</row>`
  const { table, rows } = await rowsOf(
    xlsxOf({
      one: sheet(
        row(1, ['Template for comments']) + row(2, names) + row(3, ['GB', '', '3', '', 'te', 'Too narrow', 'Widen it', '']),
      ),
    }),
  )
  expect([table.madeBy, table.header[5], rows[0]?.cells[6]]).toEqual(['iso-comments', 'Comments', 'Widen it'])
})

test('bombs and broken workbooks end in a sentence', async () => {
  const bomb = xlsxOf(
    { one: sheet(`<row r="1">${text('A1', 'a')}</row>`) },
    { 'xl/sharedStrings.xml': `<sst>${' '.repeat(8_000_000)}</sst>` },
    6,
  )
  expect(await readIncoming(bomb, 'a.xlsx')).toMatchObject({ kind: 'refused', why: expect.stringContaining('far larger') })
  const entities = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>'
  expect(await readIncoming(xlsxOf({ one: sheet('') }, { 'xl/sharedStrings.xml': entities }), 'a.xlsx')).toMatchObject({
    kind: 'refused',
  })
  const broken = await rowsOf(
    xlsxOf({ one: `<worksheet><sheetData><row r="1">${text('A1', 'a')}</row>${`<row>${text('A2', 'b')}</row>`.repeat(20)}<row` }),
  )
  expect(broken.faults.at(-1)).toMatchObject({ is: 'broken', line: expect.any(Number) })
})

test('damage anywhere ends in rows or a sentence', async () => {
  await survivesDamage(
    xlsxOf({
      one: sheet(
        `<row r="1">${text('A1', 'a')}${text('B1', 'b')}</row><row r="2">${text('A2', 'x')}<c r="B2" s="1"><v>3</v></c></row>`,
        '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
      ),
    }),
    'a.xlsx',
  )
})

test('rows come one by one: memory stays flat over a long sheet', async () => {
  const words = 'Supports colleagues in their teaching, day by day. '
  const rows = Array.from(
    { length: 12_000 },
    (_, nth) => `<row r="${nth + 1}">${text(`A${nth + 1}`, `${nth} ${words}`)}${text(`B${nth + 1}`, words)}</row>`,
  ).join('')
  const table = await tableOf(xlsxOf({ one: sheet(rows) }, {}, 6), 'a.xlsx')
  let count = 0
  let most = 0
  const before = process.memoryUsage().heapUsed
  for await (const entry of table.entries) {
    if (entry.kind === 'row') count += 1
    if (count % 2000 === 0) most = Math.max(most, process.memoryUsage().heapUsed - before)
  }
  expect(count).toBe(11_999)
  expect(most).toBeLessThan(120_000_000)
})
