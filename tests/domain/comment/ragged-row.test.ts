import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ColumnMapping, ColumnMeaning } from '@/lib/domain/comment/column-meaning'
import { mendedRow } from '@/lib/domain/comment/ragged-row'

const mapping = (...columns: ColumnMeaning[]): ColumnMapping => ({ columns, dateOrder: 'day-first' })
const comment: ColumnMeaning = { as: 'comment', target: null }

test('a text that was cut at its commas is joined again where the only comment stands', () => {
  const columns = mapping({ as: 'commenter' }, comment, { as: 'use', use: 'quote' })
  expect(mendedRow(['r1', 'First', ' then', ' last.', 'no'], columns, ',')).toEqual(['r1', 'First, then, last.', 'no'])
})

test('with two comments nobody knows which was cut, so the last column takes what is too much', () => {
  expect(mendedRow(['one', 'two', 'three'], mapping(comment, comment), ';')).toEqual(['one', 'two;three'])
})

test('missing cells are empty ones at the end', () => {
  expect(mendedRow(['r1'], mapping({ as: 'commenter' }, comment), ',')).toEqual(['r1', ''])
})

test('a mended row has as many cells as columns, and no character of it is lost', () => {
  const meanings = fc.array(fc.constantFrom<ColumnMeaning>(comment, { as: 'drop' }, { as: 'date' }), {
    minLength: 1,
    maxLength: 6,
  })
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 9 }), meanings, (cells, columns) => {
      const mended = mendedRow(cells, mapping(...columns), ',')
      expect(mended).toHaveLength(columns.length)
      if (cells.length >= columns.length) expect(mended.join(',')).toBe(cells.join(','))
    }),
  )
})
