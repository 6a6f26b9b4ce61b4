import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstAppearance } from '@/lib/domain/coding/seen/first-appearance'
import { seen, someComments } from './some-comments'

const itself = (id: string) => id
const codes = ['a', 'b', 'c', 'd']
const asked = { codes, keyOf: itself, dayOf: () => null, seed: 'one' }
const aComment = (id: string, ...held: string[]) => seen(id, ...held.map((code): [string, number, number] => [code, 0, 4]))

test('a code that everybody holds is there after the first, one that a single commenter holds comes evenly', () => {
  const comments = [aComment('1', 'a'), aComment('2', 'a', 'b'), aComment('3', 'a'), aComment('4', 'a')]
  const found = firstAppearance(comments, asked)
  expect([found?.units, found?.codes, found?.once]).toEqual([4, 2, 1])
  expect(found?.steps.map(({ expected }) => expected)).toEqual([0.625, 0.75, 0.875, 1])
})

test('nothing is drawn where no code appears', () => {
  expect(firstAppearance([aComment('1')], asked)).toBeNull()
  expect(firstAppearance([], asked)).toBeNull()
})

test('comments of one commenter are one', () => {
  const comments = [aComment('1', 'a'), aComment('2', 'b'), aComment('3', 'c')]
  const found = firstAppearance(comments, { ...asked, keyOf: (id) => (id === '3' ? 'P002' : 'P001') })
  expect(found?.steps.map(({ n, expected }) => [n, expected.toFixed(3)])).toEqual([
    [1, '0.500'],
    [2, '1.000'],
  ])
})

test('arrival has a point after each day, since nobody knows the order within one', () => {
  const comments = [aComment('1', 'a'), aComment('2', 'b'), aComment('3', 'a'), aComment('4', 'c', 'd')]
  const dayOf = (id: string) => ({ '1': 1, '2': 1, '3': 2, '4': 5 })[id] ?? null
  expect(firstAppearance(comments, { ...asked, dayOf })?.arrival).toEqual([
    { n: 2, share: 0.5 },
    { n: 3, share: 0.5 },
    { n: 4, share: 1 },
  ])
  expect(firstAppearance(comments, { ...asked, dayOf: () => 3 })?.arrival).toBeNull()
  expect(firstAppearance(comments, asked)?.arrival).toBeNull()
})

test('the curve and its band never fall, and end at all codes', () => {
  fc.assert(
    fc.property(someComments, fc.string(), (comments, seed) => {
      const steps = firstAppearance(comments, { ...asked, seed })?.steps ?? []
      for (const [nth, { mean, low, high, expected }] of steps.entries()) {
        const before = steps[nth - 1] ?? { mean: 0, low: 0, high: 0, expected: 0 }
        for (const [now, then] of [
          ...[[mean, before.mean] as const, [low, before.low] as const],
          ...[[high, before.high] as const, [expected, before.expected] as const],
        ])
          expect(now).toBeGreaterThanOrEqual(then - 1e-12)
        expect(low).toBeLessThanOrEqual(high)
      }
      const last = steps.at(-1)
      if (last) expect([last.mean, last.low, last.high]).toEqual([1, 1, 1])
      if (last) expect(last.expected).toBeCloseTo(1, 12)
    }),
  )
})

test('the same comments give the same curve in whatever order they are read', () => {
  fc.assert(
    fc.property(someComments, (comments) => {
      expect(firstAppearance(comments.toReversed(), asked)).toEqual(firstAppearance(comments, asked))
    }),
  )
})

test('the formula is the mean over every order there is', () => {
  fc.assert(
    fc.property(
      someComments.map((comments) => comments.slice(0, 5)),
      (comments) => {
        const found = firstAppearance(comments, asked)
        for (const { n, expected } of found?.steps ?? []) {
          const shares = subsets(comments, n).map(
            (some) => new Set(some.flatMap(({ codings }) => codings.map(({ codeId }) => codeId))).size / (found?.codes ?? 1),
          )
          expect(expected).toBeCloseTo(shares.reduce((sum, share) => sum + share, 0) / shares.length, 10)
        }
      },
    ),
  )
})

test('200 orders come as near to the formula as chance allows', () => {
  const comments = Array.from({ length: 400 }, (_, nth) =>
    aComment(
      `C-${String(nth).padStart(3, '0')}`,
      ...Array.from({ length: 40 }, (_, code) => `T${code}`).filter((_, code) => nth % (2 * code + 1) === code % 5),
    ),
  )
  const found = firstAppearance(comments, { ...asked, codes: Array.from({ length: 40 }, (_, code) => `T${code}`) })
  expect(found?.steps.length).toBe(200)
  expect([found?.steps[0]?.n, found?.steps.at(-1)?.n]).toEqual([1, 400])
  for (const { mean, expected, low, high } of found?.steps ?? []) {
    // The band spans 3.3 standard deviations, so this is four standard errors of the mean of 200.
    expect(Math.abs(mean - expected)).toBeLessThan(0.086 * (high - low) + 0.002)
  }
})

function subsets<T>(all: readonly T[], size: number): T[][] {
  if (size === 0) return [[]]
  return all.flatMap((one, nth) => subsets(all.slice(nth + 1), size - 1).map((rest) => [one, ...rest]))
}
