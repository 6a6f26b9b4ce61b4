import fc from 'fast-check'
import { expect, test } from 'vitest'
import { permits, uses } from '@/lib/domain/comment/uses'
import { codingMatrix, type MatrixComment } from '@/lib/domain/release/coding-matrix'
import { matrixPath, releaseFiles, releaseTables, textForRelease } from '@/lib/domain/release/package'
import { smallCells } from '@/lib/domain/release/small-cells'

const codes = [
  { id: 'a', handle: 'T-01', name: 'Workload' },
  { id: 'b', handle: 'K-07', name: 'Teaches staff' },
]
const years = { key: 'years', question: 'Years in the job', kind: 'number' } as const

function comment(
  id: string,
  provenance: MatrixComment['provenance'],
  allowed: Parameters<typeof permits>[0] = ['research'],
): MatrixComment {
  return {
    id,
    handle: `C-${id}`,
    commenter: 'P001',
    cluster: 'C-1',
    permits: permits(allowed),
    provenance,
    values: id === '1' ? { years: 7 } : {},
  }
}

test('the matrix says 1, 0 and nothing where nobody has looked', () => {
  const settled = [
    { commentId: '1', codeId: 'a' },
    { commentId: '1', codeId: 'a' },
  ]
  const { columns, rows } = codingMatrix(
    [comment('1', 'consensus'), comment('2', 'single coder'), comment('3', null)],
    codes,
    settled,
    [years],
  )
  expect(columns.map(({ name }) => name)).toEqual(['comment', 'commenter', 'cluster', 'provenance', 'years', 'T-01', 'K-07'])
  expect(rows).toEqual([
    ['C-1', 'P001', 'C-1', 'consensus', 7, 1, 0],
    ['C-2', 'P001', 'C-1', 'single coder', null, 0, 0],
    ['C-3', 'P001', 'C-1', null, null, null, null],
  ])
})

test('a comment that is not research data has no row in the matrix, even if somebody coded it before', () => {
  const settled = [{ commentId: '2', codeId: 'b' }]
  expect(codingMatrix([comment('2', 'consensus', ['revise', 'quote', 'archive'])], codes, settled, []).rows).toEqual([])
})

test('a full text is released only where research and archive are both allowed', () => {
  fc.assert(
    fc.property(fc.subarray([...uses]), (allowed) => {
      expect(textForRelease('words', permits(allowed)) === 'words').toBe(
        allowed.includes('archive') && allowed.includes('research'),
      )
    }),
  )
  expect(textForRelease(null, { deposit: true })).toBe('')
})

test('each released file is listed once and each column once in its table', () => {
  const paths = releaseFiles.map(({ path }) => path)
  expect(new Set(paths).size).toBe(paths.length)
  expect(paths).toContain(matrixPath)
  for (const { columns } of Object.values(releaseTables))
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length)
})

test('combinations that few commenters share are named, rarest first', () => {
  const commenters = [...Array(5).fill({ sector: 'HE' }), { sector: 'FE' }, { sector: 'FE' }, { sector: 'School', years: 7 }, {}]
  expect(smallCells(commenters, ['sector'])).toEqual([
    { values: { sector: 'School' }, commenters: 1 },
    { values: {}, commenters: 1 },
    { values: { sector: 'FE' }, commenters: 2 },
  ])
  expect(smallCells(commenters, [], 5)).toEqual([])
})

test('fewer attributes never make more commenters stand out', () => {
  const answers = fc.record({ sector: fc.constantFrom('HE', 'FE'), years: fc.nat(2) })
  const standingOut = (commenters: { sector: string; years: number }[], keys: string[]) =>
    smallCells(commenters, keys).reduce((sum, cell) => sum + cell.commenters, 0)
  fc.assert(fc.property(fc.array(answers), (all) => standingOut(all, ['sector']) <= standingOut(all, ['sector', 'years'])))
})
