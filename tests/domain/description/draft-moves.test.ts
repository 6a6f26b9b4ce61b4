import { expect, test } from 'vitest'
import { movesOf } from '@/lib/domain/description/draft-moves'

const clauses = [
  { clauseId: 'job', parentId: null, position: 0 },
  { clauseId: 'advises', parentId: 'job', position: 0 },
  { clauseId: 'keeps', parentId: 'job', position: 1 },
  { clauseId: 'levels', parentId: null, position: 1 },
]

test('a clause goes up and down among its siblings, under the one above, or out beside its parent', () => {
  expect(movesOf(clauses).get('keeps')).toEqual({
    up: { parentId: 'job', position: 0 },
    down: null,
    nest: { parentId: 'advises', position: 0 },
    out: { parentId: null, position: 1 },
  })
})

test('the first clause of all can only go down', () => {
  expect(movesOf(clauses).get('job')).toEqual({ up: null, down: { parentId: null, position: 1 }, nest: null, out: null })
  expect(movesOf(clauses).get('levels')?.nest).toEqual({ parentId: 'job', position: 2 })
})
