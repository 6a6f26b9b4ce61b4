import fc from 'fast-check'
import { expect, test } from 'vitest'
import { valueTable } from '@/lib/domain/coding/seen/value-table'
import { seen, someComments } from './some-comments'

const itself = (id: string) => id
const count = (given: number) => ({ status: 'count', count: given })
const guarded = { status: 'guarded' }

/** So many comments of different commenters, of which the first `coded` hold the code. */
function group(name: string, all: number, coded: number) {
  return Array.from({ length: all }, (_, nth) => (nth < coded ? seen(`${name} ${nth}`, ['money', 0, 4]) : seen(`${name} ${nth}`)))
}

const groups = (...of: [string, number, number][]) =>
  valueTable(
    of.flatMap((one) => group(...one)),
    {
      codes: ['money', 'tools'],
      answerOf: (id) => id.split(' ')[0] ?? null,
      keyOf: itself,
      commenterOf: itself,
      k: 5,
    },
  )

test('a cell that few commenters stand behind is guarded, and with it the one that would give it away', () => {
  const table = groups(['advisers', 20, 12], ['librarians', 20, 6], ['nurses', 20, 2])
  expect(table.rows).toEqual([{ codeId: 'money', all: 20, cells: [count(12), guarded, guarded] }])
})

test('a value that fewer than k gave shows nothing at all', () => {
  const table = groups(['advisers', 20, 12], ['nurses', 3, 0])
  expect(table.columns.map(({ of }) => of)).toEqual([guarded, guarded])
  expect(table.rows[0]?.cells).toEqual([guarded, guarded])
})

test('nobody is no small group', () => {
  const table = groups(['advisers', 20, 12], ['nurses', 20, 0])
  expect(table.rows[0]?.cells).toEqual([count(12), count(0)])
})

test('who did not answer stands last', () => {
  const comments = [...group('x', 6, 6), ...group('none', 6, 6)]
  const answerOf = (id: string) => (id.startsWith('none') ? null : 'x')
  const table = valueTable(comments, { codes: ['money'], answerOf, keyOf: itself, commenterOf: itself, k: 5 })
  expect(table.columns).toEqual([
    { value: 'x', of: count(6) },
    { value: null, of: count(6) },
  ])
})

test('what is shown never tells what is guarded: no row has exactly one guarded cell, and no shown count stands on fewer than k', () => {
  fc.assert(
    fc.property(someComments, fc.integer({ min: 1, max: 4 }), (comments, k) => {
      const answerOf = (id: string) => ['x', 'y', null][id.length % 3] ?? null
      const table = valueTable(comments, { codes: ['a', 'b', 'c', 'd'], answerOf, keyOf: itself, commenterOf: itself, k })
      for (const { cells, all } of table.rows) {
        const hidden = cells.filter(({ status }) => status === 'guarded')
        if (cells.length > 1) expect(hidden.length).not.toBe(1)
        const shown = cells.flatMap((cell) => (cell.status === 'count' ? [cell.count] : []))
        for (const one of shown) expect(one === 0 || one >= k).toBe(true)
        expect(shown.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(all)
      }
    }),
  )
})
