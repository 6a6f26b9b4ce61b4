import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numbersOf } from '@/lib/domain/description/numbering'
import { inReadingOrder, placesOf } from '@/lib/domain/description/tree'
import { versionOne } from './a-version'

test('rows and places say the same tree', () => {
  const depthsArb = fc.array(fc.nat({ max: 4 }), { maxLength: 30 }).map((steps) => {
    let depth = -1
    return steps.map((step) => {
      depth = Math.min(depth + 1, step)
      return depth
    })
  })
  fc.assert(
    fc.property(depthsArb, (depths) => {
      const ids = depths.map((_, at) => `clause-${at}`)
      const places = placesOf(
        depths.map((depth) => ({ depth })),
        ids,
      )
      const back = inReadingOrder([...places].reverse())
      expect(back.status === 'ordered' && back.list.map(({ clauseId, depth }) => [clauseId, depth])).toEqual(
        depths.map((depth, at) => [`clause-${at}`, depth]),
      )
    }),
  )
})

test.each([
  ['circle', [place('one', 'two', 0), place('two', 'one', 0)]],
  ['no-such-parent', [place('one', 'gone', 0)]],
  ['twice', [place('one', null, 0), place('one', null, 1)]],
  ['same-position', [place('one', null, 0), place('two', null, 0)]],
] as const)('a tree with a fault says which: %s', (why, places) => {
  expect(inReadingOrder(places)).toMatchObject({ status: 'broken', why })
})

test('what is claimed is numbered through the version, what introduces or explains is not', () => {
  const ordered = inReadingOrder(versionOne)
  const list = ordered.status === 'ordered' ? ordered.list : []
  expect(numbersOf(list)).toEqual([null, null, '1', '2', '3', null, null, '4'])
})

test('a level is numbered, and a clause under a clause carries its number', () => {
  const core = { kind: 'statement', standing: 'core', level: null } as const
  const level = { kind: 'statement', standing: 'context', level: 'senior', depth: 0 } as const
  expect(numbersOf([{ ...core, depth: 0 }, { ...core, depth: 1 }, { ...core, depth: 1 }, level])).toEqual([
    '1',
    '1.1',
    '1.2',
    '2',
  ])
})

function place(clauseId: string, parentId: string | null, position: number) {
  return { clauseId, parentId, position }
}
