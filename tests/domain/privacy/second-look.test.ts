import fc from 'fast-check'
import { expect, test } from 'vitest'
import { secondLookResult, secondLookSentence, upperBound } from '@/lib/domain/privacy/second-look'

test.each([
  // With none in n the bound has a closed form, 1 - 0.05^(1/n).
  [0, 1, 0.95],
  [0, 10, 1 - 0.05 ** (1 / 10)],
  [0, 300, 1 - 0.05 ** (1 / 300)],
  // n - 1 in n: (1 - p)(...) reduces to p^n = 0.95.
  [1, 2, 0.95 ** (1 / 2)],
  [9, 10, 0.95 ** (1 / 10)],
  [10, 10, 1],
])('%i missed in %i: at most %f', (missed, looked, bound) => {
  expect(upperBound(missed, looked)).toBeCloseTo(bound, 10)
})

test('nobody looked: no bound', () => {
  expect(upperBound(0, 0)).toBeNull()
  expect(secondLookSentence(secondLookResult([]))).toMatch(/^No second person/)
})

test('none in n is never above three in n, and looking at more lowers the bound', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), (looked) => {
      const bound = upperBound(0, looked) ?? 1
      expect(bound).toBeLessThanOrEqual(3 / looked)
      expect(upperBound(0, looked + 1) ?? 1).toBeLessThan(bound)
    }),
  )
})

test('the bound lies above what was seen, and more misses raise it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 2000 }), fc.nat(1998), (looked, drawn) => {
      const missed = Math.min(drawn, looked - 1)
      const bound = upperBound(missed, looked) ?? 0
      expect(bound).toBeGreaterThan(missed / looked)
      expect(upperBound(missed + 1, looked) ?? 0).toBeGreaterThan(bound)
    }),
  )
})

test('the sentence gives numbers, rounded so that it stays a bound', () => {
  const sentence = secondLookSentence(secondLookResult(Array.from({ length: 40 }, () => 'nothing-missed' as const)))
  expect(sentence).toContain('40 comments')
  expect(sentence).toContain('at most 7.3 %')
})
