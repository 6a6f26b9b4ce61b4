import { read, utils } from '@e965/xlsx'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readXlsx } from '@/lib/formats/incoming-xlsx'
import { longestCell, writeXlsx } from '@/lib/formats/xlsx-writer'

const columns = [
  { name: 'words', kind: 'text' as const, width: 40 },
  { name: 'count', kind: 'number' as const },
]
const book = (rows: (string | number | null)[][]) => writeXlsx([{ name: 'Sheet', columns, rows }])
const cellsOf = (bytes: Uint8Array) => utils.sheet_to_json<unknown[]>(Object.values(read(bytes).Sheets)[0] ?? {}, { header: 1 })

test('a reader by others finds words as words and numbers as numbers, and no formula', () => {
  const rows = [
    ['=cmd|" /C calc"!A0', -5],
    ['a\nb & <c> "d" 👩‍🏫 שלום', 0.25],
    [' leading', Number.NaN],
  ]
  expect(cellsOf(book(rows))).toEqual([['words', 'count'], rows[0], rows[1], [' leading']])
  const sheet = read(book(rows)).Sheets.Sheet ?? {}
  expect(Object.values(sheet).filter((cell) => cell?.f !== undefined)).toEqual([])
})

test('the same tables give the same bytes, and a second sheet is found by its name', () => {
  const two = () => writeXlsx(['One', 'Two'].map((name) => ({ name, columns, rows: [[name, 1]] })))
  expect(two()).toEqual(two())
  expect(read(two()).SheetNames).toEqual(['One', 'Two'])
})

test('what a cell cannot hold is cut between two signs', () => {
  const [, [words = ''] = []] = cellsOf(book([[`${'x'.repeat(longestCell - 1)}😀`, 1]])) as string[][]
  expect(words).toBe('x'.repeat(longestCell - 1))
})

test('our own reader gives back any words, signs that XML cannot hold and look-alikes of their spelling among them', async () => {
  const sign = fc.constantFrom('a', '_x0041_', '_', 'x', '\u0001', '\r', '\n', '\t', '😀', '\u00a0', '=', "'", 'é', '\u200f')
  await fc.assert(
    fc.asyncProperty(fc.array(sign, { maxLength: 12 }), async (signs) => {
      const words = `<${signs.join('')}>`
      const table = await readXlsx(book([[words, 1]]), undefined)
      if (table.kind !== 'table') throw new Error('a table')
      const rows = []
      for await (const entry of table.entries) if (entry.kind === 'row') rows.push(entry.row.cells)
      expect(rows).toEqual([[words, '1']])
    }),
    { numRuns: 60 },
  )
})
