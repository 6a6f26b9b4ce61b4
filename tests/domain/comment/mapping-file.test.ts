import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ColumnMapping, ColumnMeaning } from '@/lib/domain/comment/column-meaning'
import { fitMapping, namedMapping } from '@/lib/domain/comment/mapping-file'

const header = ['When', 'What would you change?', 'May we quote you?', 'Name']
const mapping: ColumnMapping = {
  columns: [{ as: 'date' }, { as: 'comment', target: null, isAnswer: true }, { as: 'use', use: 'quote' }, { as: 'vault' }],
  dateOrder: 'month-first',
}

test('a mapping with the names of its columns finds them in another order, and leaves out what it does not know', () => {
  const file = namedMapping(header, mapping)
  expect(fitMapping(['Name', 'May we quote you?', 'IP', 'What would you change?', 'When'], file, [])).toEqual({
    status: 'fits',
    mapping: {
      columns: [
        { as: 'vault' },
        { as: 'use', use: 'quote' },
        { as: 'drop' },
        { as: 'comment', target: null, isAnswer: true },
        { as: 'date' },
      ],
      dateOrder: 'month-first',
    },
  })
})

test('a column of permissions that the table lacks is a refusal, one for the vault is not', () => {
  const file = namedMapping(header, mapping)
  expect(fitMapping(header.slice(0, 2), file, [])).toMatchObject({ status: 'refused', why: expect.stringContaining('quote you') })
  expect(fitMapping(header.slice(0, 3), file, [])).toMatchObject({ status: 'fits' })
})

test('a mapping without names goes by place, and only onto as many columns', () => {
  expect(fitMapping(['a', 'b', 'c', 'd'], mapping, [])).toEqual({ status: 'fits', mapping })
  expect(fitMapping(['a', 'b', 'c'], mapping, [])).toMatchObject({ status: 'refused', why: expect.stringContaining('4 columns') })
})

test('an attribute that the project does not ask any more is a refusal', () => {
  const asks = { ...mapping, columns: [{ as: 'attribute' as const, key: 'sector' }] }
  expect(fitMapping(['Sector'], asks, [])).toMatchObject({ status: 'refused', why: expect.stringContaining('sector') })
})

test('a mapping goes out with its names and comes back the same onto its own table', () => {
  const meaning = fc.constantFrom<ColumnMeaning>(
    { as: 'drop' },
    { as: 'comment', target: 'K-02' },
    { as: 'date' },
    { as: 'vault' },
  )
  const table = fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(table, fc.infiniteStream(meaning), (names, meanings) => {
      const own: ColumnMapping = { columns: names.map(() => meanings.next().value ?? { as: 'drop' }), dateOrder: 'day-first' }
      expect(fitMapping(names, namedMapping(names, own), [])).toEqual({ status: 'fits', mapping: own })
    }),
  )
})
