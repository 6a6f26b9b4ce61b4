import fc from 'fast-check'
import { expect, test } from 'vitest'
import { brennanPrediger, brennanPredigerSums } from '@/lib/domain/agreement/brennan-prediger'
import { categoryKappa } from '@/lib/domain/agreement/category-kappa'
import { cohenKappa, kappaSums } from '@/lib/domain/agreement/cohen-kappa'
import { congerKappa, congerSums } from '@/lib/domain/agreement/conger-kappa'
import { countRatings } from '@/lib/domain/agreement/counts'
import { fleissKappa, fleissSums } from '@/lib/domain/agreement/fleiss-kappa'
import { ac1Sums, gwetAc1, gwetAc2, gwetAcSums } from '@/lib/domain/agreement/gwet-ac'
import { alphaSums, krippendorffAlpha } from '@/lib/domain/agreement/krippendorff-alpha'
import { lightKappa } from '@/lib/domain/agreement/light-kappa'
import { levels, metricOf } from '@/lib/domain/agreement/metric'
import { tableOf } from '@/lib/domain/agreement/pair-table'
import { percent, percentSums } from '@/lib/domain/agreement/percent'
import { percentAll } from '@/lib/domain/agreement/percent-all'
import { type Ratings, ratingsOf } from '@/lib/domain/agreement/ratings'
import type { Result } from '@/lib/domain/agreement/result'
import { scottPi } from '@/lib/domain/agreement/scott-pi'
import { setAlpha, setAlphaSums } from '@/lib/domain/agreement/set-alpha'
import { sumUnits, type UnitSums } from '@/lib/domain/agreement/unit-sums'
import { customWeights, weightsOf } from '@/lib/domain/agreement/weights'

const categories = [1, 2, 3]
const value = fc.constantFrom<(number | null)[]>(1, 2, 3, null)
const rowsOf = (cell: fc.Arbitrary<number | null>, most = 4) =>
  fc
    .integer({ min: 2, max: most })
    .chain((coders) => fc.array(fc.array(cell, { minLength: coders, maxLength: coders }), { maxLength: 25 }))
const withGaps = rowsOf(value)
const complete = rowsOf(fc.constantFrom(1, 2, 3))
const weights = (['none', 'linear', 'quadratic', 'ordinal'] as const).map((name) => weightsOf(name, categories))

/** Every statistic over these rows that takes any number of coders. */
function everyStatistic(rows: (number | null)[][]): Result[] {
  const ratings = ratingsOf(rows, categories)
  const counts = countRatings(ratings)
  return [
    ...weights.flatMap((weight) => [
      percent(counts, weight),
      fleissKappa(counts, weight),
      congerKappa(ratings, weight),
      brennanPrediger(counts, weight),
      gwetAc2(counts, weight),
    ]),
    ...levels.map((level) => krippendorffAlpha(counts, level)),
    lightKappa(ratings),
    percentAll(ratings),
    setAlpha(rows.map((row) => row.map((code) => (code === null ? null : code === 3 ? [] : code === 2 ? ['a', 'b'] : ['a'])))),
  ]
}

function expectSame(ours: readonly Result[], theirs: readonly Result[]): void {
  for (const [index, one] of ours.entries()) {
    const other = theirs[index]
    const said = `${one.statistic} ${one.variant}`
    if (one.status === 'value' && other?.status === 'value') expect(one.coefficient, said).toBeCloseTo(other.coefficient, 9)
    else expect(one.status === 'undefined' && one.why, said).toBe(other?.status === 'undefined' && other.why)
  }
}

test('the order of units and of coders changes nothing', () => {
  const shuffled = withGaps.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })))
  fc.assert(
    fc.property(shuffled, ([rows, reordered]) => {
      expectSame(everyStatistic(rows), everyStatistic(reordered))
      expectSame(everyStatistic(rows), everyStatistic(rows.map((row) => row.toReversed())))
    }),
  )
})

test('coders who say the same agree fully, or there is nothing to tell', () => {
  fc.assert(
    fc.property(fc.array(value, { maxLength: 25 }), fc.integer({ min: 2, max: 4 }), (column, coders) => {
      for (const result of everyStatistic(column.map((code) => Array.from({ length: coders }, () => code)))) {
        if (result.status === 'value') expect(result.coefficient, result.statistic).toBeCloseTo(1, 10)
        else expect(['no-data', 'no-variation']).toContain(result.why)
      }
    }),
  )
})

test('no number is anything but a number, none is above 1, and each standard error has its interval around it', () => {
  fc.assert(
    fc.property(withGaps, (rows) => {
      for (const result of everyStatistic(rows)) {
        if (result.status === 'undefined') continue
        expect(Number.isFinite(result.coefficient), result.statistic).toBe(true)
        expect(result.coefficient).toBeLessThanOrEqual(1 + 1e-12)
        if (!result.analytic) continue
        expect(result.analytic.standardError).toBeGreaterThanOrEqual(0)
        expect(result.analytic.low).toBeLessThanOrEqual(result.coefficient + 1e-12)
        expect(result.analytic.high).toBeGreaterThanOrEqual(Math.min(1, result.coefficient) - 1e-12)
      }
    }),
  )
})

test('with two coders and nothing missing, Conger is Cohen, Fleiss is Scott, and Light is Cohen', () => {
  fc.assert(
    fc.property(rowsOf(fc.constantFrom(1, 2, 3), 2), (rows) => {
      const ratings = ratingsOf(rows, categories)
      const table = tableOf(ratings, 0, 1)
      // Where both coders keep to a category of their own, chance is the same for all of them.
      expectSame([congerKappa(ratings), lightKappa(ratings)], [cohenKappa(table), cohenKappa(table)])
      expectSame([fleissKappa(countRatings(ratings))], [scottPi(table)])
    }),
  )
})

test('alpha of two coders without missing values is pi, brought nearer to 1 by a share that goes with the number of values', () => {
  fc.assert(
    fc.property(rowsOf(fc.constantFrom(1, 2, 3), 2), (rows) => {
      const ratings = ratingsOf(rows, categories)
      const [alpha, pi] = [krippendorffAlpha(countRatings(ratings)), scottPi(tableOf(ratings, 0, 1))]
      if (alpha.status === 'undefined' || pi.status === 'undefined') return
      const values = 2 * rows.length
      expect(1 - alpha.coefficient).toBeCloseTo(((1 - pi.coefficient) * (values - 1)) / values, 10)
    }),
  )
})

test('every unit twice leaves all but alpha as it is', () => {
  fc.assert(
    fc.property(withGaps, (rows) => {
      const unlikeAlpha = (results: Result[]) => results.filter(({ statistic }) => !statistic.endsWith('alpha'))
      expectSame(unlikeAlpha(everyStatistic(rows)), unlikeAlpha(everyStatistic([...rows, ...rows])))
    }),
  )
})

test('sums over units give what the statistic itself gives', () => {
  const sumsOf = (ratings: Ratings, rows: (number | null)[][]): [UnitSums, Result][] => {
    const counts = countRatings(ratings)
    const table = tableOf(ratings, 0, 1)
    const sets = rows.map((row) => row.map((code) => (code === null ? null : code === 3 ? [] : [String(code)])))
    const ofWeights = weights.flatMap((weight): [UnitSums, Result][] => [
      [percentSums(counts, weight), percent(counts, weight)],
      [fleissSums(counts, weight), fleissKappa(counts, weight)],
      [congerSums(ratings, weight), congerKappa(ratings, weight)],
      [brennanPredigerSums(counts, weight), brennanPrediger(counts, weight)],
      [gwetAcSums(counts, weight), gwetAc2(counts, weight)],
      [kappaSums(table, weight), cohenKappa(table, weight)],
    ])
    const ofLevels = levels.flatMap((level): [UnitSums, Result][] => {
      const metric = metricOf(level, categories)
      return metric ? [[alphaSums(counts, metric), krippendorffAlpha(counts, level)]] : []
    })
    return [...ofWeights, ...ofLevels, [ac1Sums(counts), gwetAc1(counts)], [setAlphaSums(sets), setAlpha(sets)]]
  }
  fc.assert(
    fc.property(withGaps, (rows) => {
      for (const [sums, result] of sumsOf(ratingsOf(rows, categories), rows)) {
        if (result.status === 'value')
          expect(sums.estimate(sumUnits(sums))?.coefficient, result.statistic).toBeCloseTo(result.coefficient, 9)
      }
    }),
  )
})

test('a category against all others is as if there were no more than those two', () => {
  fc.assert(
    fc.property(complete, (rows) => {
      const folded = ratingsOf(
        rows.map((row) => row.map((code) => (code === 1 ? 1 : 2))),
        [1, 2],
      )
      const own = categoryKappa(countRatings(ratingsOf(rows, categories)), 0)
      const result = fleissKappa(countRatings(folded))
      if (result.status === 'value') expect(own).toBeCloseTo(result.coefficient, 9)
      else expect(own).toBeNull()
    }),
  )
})

test('weights of one’s own are those of Cohen 1968, and must be a square', () => {
  const apart = [
    [0, 1, 3],
    [1, 0, 6],
    [3, 6, 0],
  ]
  const own = customWeights(apart.map((row) => row.map((far) => 1 - far / 6)))
  const cells = [
    [88, 14, 18],
    [10, 40, 10],
    [2, 6, 12],
  ]
  const rows = cells.flatMap((row, first) =>
    row.flatMap((count, second) => Array.from({ length: count }, () => [first + 1, second + 1])),
  )
  expect(own && cohenKappa(tableOf(ratingsOf(rows, categories), 0, 1), own)).toMatchObject({
    coefficient: expect.closeTo(0.347826086957, 11),
  })
  expect(customWeights([[1, 0], [0]])).toBeNull()
})
