import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countByCode, countOf, type SeenComment } from '@/lib/domain/coding/seen/counting'
import { crossTable } from '@/lib/domain/coding/seen/cross-table'
import { type MeetingPlace, meetingPlaces } from '@/lib/domain/coding/seen/meetings'
import { stances } from '@/lib/domain/coding/stance'
import { seen, someComments } from './some-comments'

const asItself = (id: string) => id

test('a code meets a clause on the words that both cover, or anywhere in the comment', () => {
  const comments = [seen('C-1', ['money', 0, 5], ['K-1', 5, 9, 'objects']), seen('C-2', ['money', 0, 5], ['K-1', 4, 9, 'adds'])]
  const of = (place: MeetingPlace) => crossTable(comments, { rows: ['money'], columns: ['K-1'], place, keyOf: asItself })
  expect(of('words').cell('money', 'K-1')).toMatchObject({ count: 1, stances: { adds: 1, objects: 0 } })
  expect(of('comment').cell('money', 'K-1')).toMatchObject({ count: 2, stances: { adds: 1, objects: 1 } })
})

test('two comments of one commenter are one commenter', () => {
  const comments = [seen('C-1', ['money', 0, 5], ['K-1', 0, 5]), seen('C-2', ['money', 0, 5], ['K-1', 0, 5])]
  const table = crossTable(comments, { rows: ['money'], columns: ['K-1'], place: 'words', keyOf: () => 'P001' })
  expect(table.cell('money', 'K-1')?.count).toBe(1)
  expect(table.most).toBe(1)
})

test('rows and columns without any cell are left out', () => {
  const comments = [seen('C-1', ['money', 0, 5], ['K-1', 0, 5])]
  const table = crossTable(comments, { rows: ['tools', 'money'], columns: ['K-1', 'K-2'], place: 'words', keyOf: asItself })
  expect([table.rows, table.columns]).toEqual([['money'], ['K-1']])
  expect(table.cell('tools', 'K-1')).toBeNull()
})

test('every cell is what counting each pair of codings by hand gives', () => {
  fc.assert(
    fc.property(someComments, fc.constantFrom(...meetingPlaces), fc.boolean(), (comments, place, byCommenter) => {
      const keyOf = byCommenter ? (id: string) => `P${id.length}` : asItself
      const codes = ['a', 'b', 'c', 'd']
      const table = crossTable(comments, { rows: codes, columns: codes, place, keyOf })
      for (const row of codes)
        for (const column of codes) {
          const by = (stance: string | null) => countOf(holding(comments, row, column, place, stance), keyOf)
          expect(table.cell(row, column)?.count ?? 0).toBe(row === column ? 0 : by(null))
          for (const stance of stances)
            expect(table.cell(row, column)?.stances[stance] ?? 0).toBe(row === column ? 0 : by(stance))
        }
    }),
  )
})

test('the sum of what holds a code is never less than what holds it with another', () => {
  fc.assert(
    fc.property(someComments, (comments) => {
      const all = countByCode(comments, asItself)
      const table = crossTable(comments, { rows: ['a', 'b'], columns: ['b', 'c'], place: 'comment', keyOf: asItself })
      for (const row of table.rows)
        for (const column of table.columns)
          expect(table.cell(row, column)?.count ?? 0).toBeLessThanOrEqual(Math.min(all.get(row) ?? 0, all.get(column) ?? 0))
    }),
  )
})

function holding(
  comments: readonly SeenComment[],
  row: string,
  column: string,
  place: MeetingPlace,
  stance: string | null,
): string[] {
  const isPair = (codings: SeenComment['codings']) =>
    codings.some((one) =>
      codings.some(
        (other) =>
          one.codeId === row &&
          other.codeId === column &&
          (stance === null || other.stance === stance) &&
          (place === 'comment' || (one.start < other.end && other.start < one.end)),
      ),
    )
  return comments.filter(({ codings }) => isPair(codings)).map(({ id }) => id)
}
