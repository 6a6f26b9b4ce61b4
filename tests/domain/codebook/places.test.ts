import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findableCodes, foundCodes, placeAt, placeByStep, withPlace } from '@/lib/domain/codebook/places'
import { ancestorsOf } from '@/lib/domain/codebook/tree'

const code = (id: string, parentId: string | null, position: number) => ({
  id,
  parentId,
  name: id,
  position,
  handle: '',
  says: '',
})
const codes = [code('a', null, 0), code('b', null, 1), code('c', null, 2), code('b1', 'b', 0), code('b2', 'b', 1)]
const order = (rows: typeof codes, parentId: string | null) =>
  rows
    .filter((row) => row.parentId === parentId)
    .toSorted((one, other) => one.position - other.position)
    .map(({ id }) => id)

test('a code is let go before, after or on another, never on or beside what stands under it', () => {
  expect(placeAt(codes, 'c', { id: 'a', where: 'before' })).toEqual({ parentId: null, position: 0 })
  expect(placeAt(codes, 'a', { id: 'b', where: 'after' })).toEqual({ parentId: null, position: 1 })
  expect(placeAt(codes, 'a', { id: 'b', where: 'on' })).toEqual({ parentId: 'b', position: 2 })
  expect(placeAt(codes, 'b', { id: 'b1', where: 'before' })).toBeNull()
  expect(placeAt(codes, 'b', { id: 'b', where: 'on' })).toBeNull()
})

test('steps with the keys go up, down, in and out, and nowhere at the ends', () => {
  expect(placeByStep(codes, 'b', 'up')).toEqual({ parentId: null, position: 0 })
  expect(placeByStep(codes, 'a', 'up')).toBeNull()
  expect(placeByStep(codes, 'c', 'down')).toBeNull()
  expect(placeByStep(codes, 'c', 'in')).toEqual({ parentId: 'b', position: 2 })
  expect(placeByStep(codes, 'a', 'in')).toBeNull()
  expect(placeByStep(codes, 'b2', 'out')).toEqual({ parentId: null, position: 2 })
  expect(placeByStep(codes, 'a', 'out')).toBeNull()
})

test('wherever a code goes, each code stands once and nothing stands under itself', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'b1', 'b2')
  const step = fc.oneof(
    fc.record({ id, by: fc.constantFrom('up', 'down', 'in', 'out') }),
    fc.record({ id, to: id, where: fc.constantFrom('before', 'on', 'after') }),
  )
  fc.assert(
    fc.property(fc.array(step as fc.Arbitrary<{ id: string; by?: 'up'; to?: string; where?: 'on' }>), (steps) => {
      let rows = codes
      for (const { id: moved, by, to, where } of steps) {
        const place = by ? placeByStep(rows, moved, by) : placeAt(rows, moved, { id: to ?? '', where: where ?? 'on' })
        if (place) rows = withPlace(rows, moved, place)
      }
      expect(rows.map((row) => row.id)).toEqual(codes.map((row) => row.id))
      for (const row of rows) expect(ancestorsOf(row.id, rows)).not.toContain(row.id)
      for (const parent of [null, ...rows.map((row) => row.id)]) {
        const positions = rows.filter(({ parentId }) => parentId === parent).map(({ position }) => position)
        expect(new Set(positions).size).toBe(positions.length)
      }
    }),
  )
})

test('up and down again is where it was', () => {
  const up = placeByStep(codes, 'c', 'up')
  const moved = withPlace(codes, 'c', up ?? { parentId: null, position: 0 })
  expect(order(moved, null)).toEqual(['a', 'c', 'b'])
  const down = placeByStep(moved, 'c', 'down')
  expect(order(withPlace(moved, 'c', down ?? { parentId: null, position: 0 }), null)).toEqual(['a', 'b', 'c'])
})

test('what is found stands with the categories above it', () => {
  const named = [
    { ...code('1', null, 0), name: 'Position' },
    { ...code('2', '1', 0), name: 'Boundary role', says: 'between groups' },
    code('3', null, 1),
  ]
  expect(foundCodes(findableCodes(named), 'GROUPS role')).toEqual(new Set(['1', '2']))
  expect(foundCodes(findableCodes(named), '  ')).toBeNull()
  expect(foundCodes(findableCodes(named), 'nothing like it')).toEqual(new Set())
})
