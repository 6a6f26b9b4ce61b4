import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellCodings } from '@/lib/domain/coding/seen/cell-codings'
import { crossTable } from '@/lib/domain/coding/seen/cross-table'
import { meetingPlaces } from '@/lib/domain/coding/seen/meetings'
import { seen, someComments } from './some-comments'

const itself = (id: string) => id

test('a cell holds the codings that meet, and names what else lies on their words', () => {
  const comment = seen('C-1', ['money', 0, 5], ['money', 20, 25], ['K-1', 3, 9, 'objects'], ['tools', 4, 6])
  const [found] = cellCodings([comment], { row: 'money', column: 'K-1', place: 'words', stance: null })
  expect(found?.codings.map(({ id }) => id)).toEqual(['C-1.0', 'C-1.2'])
  expect(found?.beside.map(({ codeId }) => codeId)).toEqual(['tools'])
  expect(cellCodings([comment], { row: 'money', column: 'K-1', place: 'words', stance: 'adds' })).toEqual([])
})

test('without a column it is all of a code', () => {
  const comment = seen('C-1', ['money', 0, 5], ['money', 20, 25], ['K-1', 3, 9])
  const cell = { row: 'money', column: null, place: 'words' as const, stance: null }
  expect(cellCodings([comment, seen('C-2')], cell).flatMap(({ codings }) => codings.map(({ id }) => id))).toEqual([
    'C-1.0',
    'C-1.1',
  ])
})

test('a cell opens as many comments as its number says', () => {
  fc.assert(
    fc.property(someComments, fc.constantFrom(...meetingPlaces), (comments, place) => {
      const table = crossTable(comments, { rows: ['a'], columns: ['b'], place, keyOf: itself })
      const cell = { row: 'a', column: 'b', place, stance: null }
      expect(cellCodings(comments, cell).length).toBe(table.cell('a', 'b')?.count ?? 0)
      const objecting = cellCodings(comments, { ...cell, stance: 'objects' })
      expect(objecting.length).toBe(table.cell('a', 'b')?.stances.objects ?? 0)
    }),
  )
})
