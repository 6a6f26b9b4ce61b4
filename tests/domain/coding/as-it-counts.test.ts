import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asItCounts } from '@/lib/domain/coding/as-it-counts'
import type { Coding } from '@/lib/domain/coding/coding'

const coding = (id: string, codeId: string, start: number, end: number, more: Partial<Coding> = {}): Coding => ({
  ...{ id, codeId, start, end, roundId: 'r', layer: 'consensus', coderId: 'k', commentId: 'c', stance: 'none' },
  ...more,
})
const none = new Map<string, string>()

test('codings of merged codes count as one where they overlap, over all of their words', () => {
  const codings = [coding('1', 'a', 0, 10), coding('2', 'b', 5, 20), coding('3', 'b', 30, 40), coding('4', 'x', 0, 50)]
  const counted = asItCounts(codings, { movedTo: none, mergedInto: new Map([['a', 'b']]) })
  expect(counted.map(({ id, codeId, start, end, joins }) => [id, codeId, start, end, joins])).toEqual([
    ['1', 'b', 0, 20, ['1', '2']],
    ['3', 'b', 30, 40, ['3']],
    ['4', 'x', 0, 50, ['4']],
  ])
})

test('another hand, comment or stance is never joined, and spans that touch are two', () => {
  const others = [
    coding('2', 'b', 5, 20, { coderId: 'other' }),
    coding('3', 'b', 5, 20, { commentId: 'other' }),
    coding('4', 'b', 10, 20),
    coding('5', 'b', 5, 20, { layer: 'independent' }),
  ]
  const counted = asItCounts([coding('1', 'a', 0, 10), ...others], { movedTo: none, mergedInto: new Map([['a', 'b']]) })
  expect(counted).toHaveLength(5)
})

test('a moved coding counts where it was moved to, and goes on with the merges of that code', () => {
  const moved = asItCounts([coding('1', 'a', 0, 10), coding('2', 'a', 20, 30)], {
    movedTo: new Map([['2', 'b']]),
    mergedInto: new Map([['b', 'c']]),
  })
  expect(moved.map(({ codeId }) => codeId)).toEqual(['a', 'c'])
})

test('every coding is in exactly one, no word is lost, and nothing moves where nothing was merged', () => {
  const id = fc.constantFrom('a', 'b', 'c')
  const anyCoding = fc
    .record({ codeId: id, start: fc.nat(30), length: fc.integer({ min: 1, max: 20 }), coderId: fc.constantFrom('k', 'l') })
    .map(({ codeId, start, length, coderId }) => ({ codeId, start, end: start + length, coderId }))
  fc.assert(
    fc.property(
      fc.array(anyCoding, { maxLength: 12 }),
      fc.boolean(),
      fc.dictionary(fc.nat(11).map(String), id),
      (rows, merges, moves) => {
        const codings = rows.map(({ codeId, start, end, coderId }, nth) => coding(String(nth), codeId, start, end, { coderId }))
        const mergedInto = merges ? new Map([['a', 'b']]) : none
        const counted = asItCounts(codings, { movedTo: new Map(Object.entries(moves)), mergedInto })
        expect(counted.flatMap(({ joins }) => joins).toSorted()).toEqual(codings.map((one) => one.id).toSorted())
        for (const one of counted) {
          const parts = codings.filter((part) => one.joins.includes(part.id))
          expect(one.start).toBe(Math.min(...parts.map(({ start }) => start)))
          expect(one.end).toBe(Math.max(...parts.map(({ end }) => end)))
          expect(parts.reduce((sum, { start, end }) => sum + end - start, 0)).toBeGreaterThanOrEqual(one.end - one.start)
        }
      },
    ),
  )
  const still = [coding('1', 'a', 0, 10), coding('2', 'a', 5, 20)]
  expect(asItCounts(still, { movedTo: none, mergedInto: none })).toMatchObject(still)
})

test('a coding whose code was taken away counts no more, and one that was confirmed counts as before', () => {
  const codings = [coding('1', 'a', 0, 10), coding('2', 'a', 5, 30), coding('3', 'b', 0, 10)]
  const movedTo = new Map([
    ['1', null],
    ['2', 'a'],
  ])
  expect(asItCounts(codings, { movedTo, mergedInto: none }).map(({ id }) => id)).toEqual(['2', '3'])
})
