import { expect, test } from 'vitest'
import { cohenKappa } from '@/lib/domain/agreement/cohen-kappa'
import { countUnits } from '@/lib/domain/agreement/counts'
import { gwetAc1 } from '@/lib/domain/agreement/gwet-ac'
import { krippendorffAlpha } from '@/lib/domain/agreement/krippendorff-alpha'
import { pairTable, twoByTwo } from '@/lib/domain/agreement/pair-table'
import { percent } from '@/lib/domain/agreement/percent'
import type { Result } from '@/lib/domain/agreement/result'
import { biasIndex, prevalenceIndex, specificAgreement } from '@/lib/domain/agreement/specific-agreement'
import { table } from './rows'

const yesNo = [1, 0] as const
const kappaOf = (rows: readonly (readonly (0 | 1 | null)[])[]) => cohenKappa(pairTable(rows, 0, 1, yesNo))
const number = (result: Result) => (result.status === 'value' ? result.coefficient : result.why)

test('20 and 15 shared answers of 50 give kappa .40', () => {
  // 35 of 50 alike; by chance (25 x 30 + 25 x 20) / 2500 = .5
  expect(kappaOf(table(20, 5, 10, 15))).toMatchObject({ status: 'value', observed: 0.7, expected: 0.5, flags: [] })
  expect(number(kappaOf(table(20, 5, 10, 15)))).toBeCloseTo(0.4, 12)
})

test('the same 85 in 100 give kappa .70 and .32 as yes and no are even or lopsided (Feinstein & Cicchetti 1990)', () => {
  expect(number(kappaOf(table(40, 9, 6, 45)))).toBeCloseTo(0.7, 2)
  const lopsided = kappaOf(table(80, 10, 5, 5))
  expect(number(lopsided)).toBeCloseTo(0.32, 2)
  expect(lopsided.flags).toEqual(['paradox'])
  expect(number(gwetAc1(countUnits(table(80, 10, 5, 5), yesNo)))).toBeCloseTo(0.81, 2)
})

test('alpha of four coders with missing values is .743 (Krippendorff 2011, section C)', () => {
  const none = null
  const units = [
    [1, 1, none, 1],
    [2, 2, 3, 2],
    [3, 3, 3, 3],
    [3, 3, 3, 3],
    [2, 2, 2, 2],
    [1, 2, 3, 4],
    [4, 4, 4, 4],
    [1, 1, 2, 1],
    [2, 2, 2, 2],
    [none, 5, 5, 5],
    [none, none, 1, 1],
    [none, none, 3, none],
  ]
  const counts = countUnits(units, [1, 2, 3, 4, 5])
  expect(krippendorffAlpha(counts)).toMatchObject({ units: 12, pairable: 11, coders: 4, flags: ['small-sample'] })
  expect(number(krippendorffAlpha(counts))).toBeCloseTo(0.743421052632, 11)
  expect(number(percent(counts))).toBeCloseTo(0.8182, 4)
  expect(number(gwetAc1(counts))).toBeCloseTo(0.7754, 4)
})

test('total disagreement is -1 for kappa and AC1, and -.75 for alpha of four units', () => {
  const units = table(0, 2, 2, 0)
  const counts = countUnits(units, yesNo)
  expect([number(kappaOf(units)), number(gwetAc1(counts)), number(krippendorffAlpha(counts))]).toEqual([-1, -1, -0.75])
  expect(kappaOf(units).flags).toEqual(['small-sample'])
})

test('a declared code that nobody used moves AC1 and nothing else', () => {
  const units = [
    ['a', 'a'],
    ['a', 'b'],
    ['b', 'b'],
    ['a', 'a'],
  ]
  expect(number(gwetAc1(countUnits(units, ['a', 'b'])))).toBeCloseTo(0.529, 3)
  expect(number(gwetAc1(countUnits(units, ['a', 'b', 'c'])))).toBeCloseTo(0.673, 3)
  expect(krippendorffAlpha(countUnits(units, ['a', 'b', 'c']))).toEqual(krippendorffAlpha(countUnits(units, ['a', 'b'])))
})

test('agreement on yes and on no are told apart, with prevalence and bias', () => {
  const units = table(5, 3, 1, 91)
  const counts = countUnits(units, yesNo)
  expect(specificAgreement(counts, 0)).toBeCloseTo(10 / 14, 12)
  expect(specificAgreement(counts, 1)).toBeCloseTo(182 / 186, 12)
  expect(prevalenceIndex(twoByTwo(units, 0, 1))).toBeCloseTo(-0.86, 12)
  expect(biasIndex(twoByTwo(units, 0, 1))).toBeCloseTo(0.02, 12)
  expect(specificAgreement(countUnits(table(0, 0, 0, 9), yesNo), 0)).toBeNull()
  expect(prevalenceIndex(twoByTwo([], 0, 1))).toBeNull()
})
