import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countUnits } from '@/lib/domain/agreement/counts'
import { alphaSums } from '@/lib/domain/agreement/krippendorff-alpha'
import { bcaInterval } from '@/lib/domain/agreement/resampling/bca'
import { bootstrapInterval, redraw } from '@/lib/domain/agreement/resampling/bootstrap'
import { clustersOf, eachByItself, tiedTogether } from '@/lib/domain/agreement/resampling/clusters'
import { differenceInterval } from '@/lib/domain/agreement/resampling/difference'
import { designEffect, plannedWidth, unitsFor } from '@/lib/domain/agreement/resampling/planning'
import { setAlphaRedrawn, setAlphaSums } from '@/lib/domain/agreement/set-alpha'
import { dice } from '@/lib/domain/coding/dice'
import { table } from './rows'

const rows = table(20, 5, 4, 31)
const sums = alphaSums(countUnits(rows, [1, 0]))
const writers = clustersOf(rows.map((_, unit) => `P${unit % 20}`))

test('BCa moves the percentile interval a little, says so, and falls back where it cannot', () => {
  const skewed = alphaSums(countUnits(table(12, 2, 5, 81), [1, 0]))
  const unequal = clustersOf(Array.from({ length: 100 }, (_, unit) => `P${Math.floor(Math.sqrt(unit * 4))}`))
  const redraws = redraw(unequal, 2000, dice('bca'))
  const [plain, moved] = [bootstrapInterval(skewed, redraws), bcaInterval(skewed, redraws)]
  expect(plain).toMatchObject({ status: 'value', method: 'percentile' })
  expect(moved).toMatchObject({ status: 'value', method: 'bca', commenters: 19 })
  if (plain.status === 'value' && moved.status === 'value') {
    expect(Math.abs(moved.low - plain.low)).toBeLessThan(0.1)
    expect([moved.low, moved.high]).not.toEqual([plain.low, plain.high])
  }
  const same = alphaSums(countUnits(table(30, 0, 0, 30), [1, 0]))
  const each = clustersOf(Array.from({ length: 60 }, (_, unit) => `P${unit}`))
  expect(bcaInterval(same, redraw(each, 200, dice('bca')))).toMatchObject({ low: 1, high: 1 })
})

test('a round does not differ from itself, and a better one is better', () => {
  const redraws = redraw(writers, 1000, dice('rounds'))
  expect(differenceInterval(sums, sums, [redraws, redraws])).toMatchObject({ low: 0, high: 0 })
  const better = alphaSums(countUnits(table(23, 1, 1, 35), [1, 0]))
  const rise = differenceInterval(sums, better, [redraws, redraws])
  expect(rise.status === 'value' && rise.high).toBeGreaterThan(0.2)
})

test('whoever is tied by copies moves together, and comments by themselves are named so', () => {
  const tied = tiedTogether(
    ['ann', 'bea', 'cy', 'dan', 'eve'],
    [
      ['dan', 'bea'],
      ['cy', 'dan'],
    ],
  )
  expect([...tied.entries()]).toEqual([
    ['ann', 'ann'],
    ['bea', 'bea'],
    ['cy', 'bea'],
    ['dan', 'bea'],
    ['eve', 'eve'],
  ])
  const alone = eachByItself([true, false, true])
  expect([...alone.of]).toEqual([0, -1, 1])
  const interval = bootstrapInterval(sums, redraw(eachByItself(rows.map(() => true)), 100, dice('alone')))
  expect(interval).toMatchObject({ resampled: 'comment', commenters: 60 })
})

test('the interval over sets is the one that sums give, only sooner', () => {
  const codes = ['a', 'b', 'c', 'd']
  const throwing = dice('sets')
  const some = () => codes.filter(() => throwing() < 0.4)
  const sets = Array.from({ length: 60 }, (_, unit) => (unit % 9 === 0 ? [some(), null] : [some(), some()]))
  const redraws = redraw(writers, 300, dice('redraw'))
  for (const distance of ['masi', 'jaccard', 'equality'] as const) {
    const result = setAlphaRedrawn(sets, redraws, distance)
    const [plain, soon] = [
      bootstrapInterval(setAlphaSums(sets, distance), redraws),
      result.status === 'value' ? result.interval : null,
    ]
    if (plain.status !== 'value' || soon?.status !== 'value') throw new Error('no interval')
    expect(soon.low).toBeCloseTo(plain.low, 9)
    expect(soon.high).toBeCloseTo(plain.high, 9)
    expect({ ...soon, low: 0, high: 0 }).toEqual({ ...plain, low: 0, high: 0 })
  }
})

test('a plan: more units narrow the interval, alike units widen it, and the number of units for a width is the smallest', () => {
  expect(designEffect({ unitsPerCommenter: 5, correlation: 0.25 })).toBe(2)
  const plan = fc.record({
    prevalence: fc.double({ min: 0.02, max: 0.98, noNaN: true }),
    kappa: fc.double({ min: 0, max: 0.95, noNaN: true }),
    unitsPerCommenter: fc.integer({ min: 1, max: 18 }),
    correlation: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  fc.assert(
    fc.property(plan, (one) => {
      const units = unitsFor(0.2, one) ?? 0
      expect(plannedWidth({ ...one, units })).toBeLessThanOrEqual(0.2 + 1e-9)
      if (units > 1) expect(plannedWidth({ ...one, units: units - 1 })).toBeGreaterThan(0.2 - 1e-9)
    }),
  )
  expect(plannedWidth({ units: 0, prevalence: 0.3, kappa: 0.8 })).toBeNull()
  expect(plannedWidth({ units: 50, prevalence: 1, kappa: 0.8 })).toBeNull()
  expect(unitsFor(0, { prevalence: 0.3, kappa: 0.8 })).toBeNull()
})
