import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { readCsv, streamCsv } from '@/lib/formats/csv'
import type { CsvEntry } from '@/lib/formats/csv-rows'
import { csvLine, withoutGuard, writeCsv } from '@/lib/formats/csv-writer'

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function read(text: string) {
  const reading = readCsv(bytes(text))
  if (reading.status === 'refused') throw new Error(reading.why)
  return reading
}

async function* inPieces(all: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size)
}

async function streamed(all: Uint8Array, size: number): Promise<CsvEntry[]> {
  const stream = await streamCsv(inPieces(all, size))
  if (stream.status === 'refused') throw new Error(stream.why)
  const entries: CsvEntry[] = []
  for await (const entry of stream.entries) entries.push(entry)
  return entries
}

test('a plain file is read with the line where each row begins', () => {
  const { header, rows, faults, delimiter, encoding } = read('comment,years\r\n"two\r\nlines",7\r\nlast,8\r\n')
  expect({ header, delimiter, encoding, faults }).toEqual({
    header: ['comment', 'years'],
    delimiter: ',',
    encoding: 'utf-8',
    faults: [],
  })
  expect(rows).toEqual([
    { line: 2, row: 2, cells: ['two\r\nlines', '7'] },
    { line: 4, row: 3, cells: ['last', '8'] },
  ])
})

test.each([',', ';', '\t', '|'])('the delimiter %j is found', (delimiter) => {
  const file = [
    ['comment', 'years'],
    ['"One, two; three"', '7'],
    ['"a|b\tc"', '8'],
  ]
    .map((row) => row.join(delimiter))
    .join('\n')
  expect(read(file)).toMatchObject({ delimiter, rows: [{ cells: ['One, two; three', '7'] }, { cells: ['a|b\tc', '8'] }] })
})

test('curly quotes, dashes and the euro of windows-1252 arrive as themselves', () => {
  const whole = readCsv(iconv.encode('comment;years\nSaid “teach the teachers” – it’s 5 €, café;7', 'windows-1252'))
  expect(whole).toMatchObject({
    encoding: 'windows-1252',
    rows: [{ cells: ['Said “teach the teachers” – it’s 5 €, café', '7'] }],
  })
})

test('UTF-8 and UTF-16 with a byte order mark lose the mark and nothing else', () => {
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be']) {
    const file = iconv.encode('comment\tyears\n😀 שלום\t7', encoding, { addBOM: true })
    expect(readCsv(file)).toMatchObject({ encoding, header: ['comment', 'years'], rows: [{ cells: ['😀 שלום', '7'] }] })
  }
})

test('a ragged row is named and left out, the others stay', () => {
  const { rows, faults } = read('comment,years\nfirst,1\nsecond\nthird,3,more\n\n,\nlast,9')
  expect(rows.map(({ line }) => line)).toEqual([2, 7])
  expect(faults).toMatchObject([
    { line: 3, sentence: 'The row at line 3 has 1 cell, but there are 2 columns. A cell may be missing. It was left out.' },
    {
      line: 4,
      sentence:
        'The row at line 4 has 3 cells, but there are 2 columns. A text with a delimiter in it may stand without quotation marks. It was left out.',
    },
    { line: 5, sentence: 'Line 5 is empty. It was left out.' },
    { line: 6, sentence: 'Line 6 is empty. It was left out.' },
  ])
})

test('a quotation mark that never closes is named where it opens', () => {
  const { rows, faults } = read('comment,years\nfirst,1\n"second,2\nthird,3\n')
  expect(rows).toHaveLength(1)
  expect(faults).toMatchObject([{ line: 3, sentence: expect.stringContaining('opens in the row at line 3') }])
})

test('text after a closing quotation mark is named; a mark inside an unquoted cell is a character', () => {
  const { rows, faults } = read('comment,years\n"first" more,1\na 5" pipe,2\n"he said ""no""",3')
  expect(rows.map(({ cells }) => cells[0])).toEqual(['a 5" pipe', 'he said "no"'])
  expect(faults).toMatchObject([{ line: 2, sentence: expect.stringContaining('line 2 has text after a closing quotation mark') }])
})

test('nameless and twin columns are named by place and count', () => {
  const { header, faults } = read('name,,name\na,b,c')
  expect(header).toEqual(['name', 'column 2', 'name (2)'])
  expect(faults.map(({ sentence }) => sentence)).toEqual([
    'Column 2 has no name. It is called "column 2" here.',
    'Two columns are called "name". The later one is counted.',
  ])
})

test('an empty file, a blank one and one that is no text are refused with a sentence', () => {
  expect(readCsv(new Uint8Array())).toEqual({ status: 'refused', why: 'The file is empty. Export it again and choose CSV.' })
  expect(readCsv(bytes('\uFEFF\n\n '))).toMatchObject({ status: 'refused' })
  expect(readCsv(bytes('PK\u0003\u0004\0\0'))).toMatchObject({ why: expect.stringContaining('not a text file') })
})

test('a stream gives the same as the whole, wherever it is cut', async () => {
  const file = bytes('\uFEFFcomment;years\r\n"😀 é\r\nשלום";7\r\nragged\r\n\r\n“last”;9')
  const { rows, faults } = read('\uFEFFcomment;years\r\n"😀 é\r\nשלום";7\r\nragged\r\n\r\n“last”;9')
  for (const size of [1, 2, 3, 7, 1000]) {
    const entries = await streamed(file, size)
    expect(entries.flatMap((entry) => (entry.kind === 'row' ? [entry.row] : []))).toEqual(rows)
    expect(entries.flatMap((entry) => (entry.kind === 'fault' ? [entry.fault] : []))).toEqual(faults)
  }
})

test('a stream names the quotation mark that never closes, and refuses what is empty', async () => {
  expect((await streamed(bytes('comment,years\na,1\n"b,2\nc'), 4)).at(-1)).toMatchObject({ kind: 'fault', fault: { line: 3 } })
  expect(await streamCsv(inPieces(new Uint8Array(), 1))).toMatchObject({ status: 'refused' })
})

test('a long file streams through to its last row', async () => {
  const entries = await streamed(bytes(`comment,years\n${'"Teach, the teachers",7\n'.repeat(50_000)}`), 65_536)
  expect(entries).toHaveLength(50_000)
  expect(entries.at(-1)).toMatchObject({ row: { line: 50_001 } })
})

test('formulas leave as text, numbers as numbers', () => {
  const columns = [
    { name: 'comment', kind: 'text' },
    { name: 'change', kind: 'number' },
  ] as const
  expect(csvLine(columns, ["=cmd|' /C calc'!A0", -5])).toBe("'=cmd|' /C calc'!A0,-5\r\n")
  expect(csvLine(columns, ['-5', '-5'])).toBe("'-5,-5\r\n")
  expect(csvLine(columns, ['＝1', '=1+1'])).toBe("'＝1,'=1+1\r\n")
  expect(writeCsv([{ name: '@x', kind: 'text' }], [], { forSpreadsheet: true })).toBe("\uFEFF'@x\r\n")
})

test('what is written is read again', () => {
  const cell = fc
    .oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('=1', "'=1", '-', '"', 'a\r\nb', ' x ', '😀', 'é', "'"))
    .map((text) => text.replaceAll('\0', ''))
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 8 }), (rows) => {
      const columns = [
        { name: 'handle', kind: 'text' },
        { name: 'one', kind: 'text' },
        { name: 'two', kind: 'text' },
      ] as const
      const written = rows.map((row, nth) => [`C-${nth}`, ...row])
      const back = read(writeCsv(columns, written)).rows.map(({ cells }) => cells.map(withoutGuard))
      expect(back).toEqual(written)
    }),
  )
})

test('lines are counted alike for every kind of line end, wherever the file is cut', async () => {
  const piece = fc.constantFrom('"', '""', 'a', ',', '\n', '\r\n', '\r', '"a\r\nb"', '😀', ' ')
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 25 }), fc.integer({ min: 1, max: 5 }), async (pieces, size) => {
      const file = bytes(`one,two\n${pieces.join('')}`)
      const whole = readCsv(file)
      const entries = await streamed(file, size)
      expect(whole).toMatchObject({
        rows: entries.flatMap((entry) => (entry.kind === 'row' ? [entry.row] : [])),
        faults: entries.flatMap((entry) => (entry.kind === 'fault' ? [entry.fault] : [])),
      })
      const lines = entries.map((entry) => (entry.kind === 'row' ? entry.row.line : entry.fault.line))
      expect(lines).toEqual(lines.toSorted((one, other) => one - other))
    }),
  )
})
