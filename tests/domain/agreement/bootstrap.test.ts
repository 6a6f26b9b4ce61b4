import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kappaSums } from '@/lib/domain/agreement/cohen-kappa'
import { countUnits } from '@/lib/domain/agreement/counts'
import { ac1Sums } from '@/lib/domain/agreement/gwet-ac'
import { alphaSums, krippendorffAlpha } from '@/lib/domain/agreement/krippendorff-alpha'
import { pairTable } from '@/lib/domain/agreement/pair-table'
import { percentSums } from '@/lib/domain/agreement/percent'
import { bootstrapInterval, redraw } from '@/lib/domain/agreement/resampling/bootstrap'
import { clustersOf } from '@/lib/domain/agreement/resampling/clusters'
import { dice } from '@/lib/domain/coding/dice'
import { table } from './rows'

const rows = table(20, 5, 4, 31)
const counts = countUnits(rows, [1, 0])
const oneEach = clustersOf(rows.map((_, unit) => `P${unit}`))

test('the same seed gives the same interval, and the interval holds the number', () => {
  const interval = () => bootstrapInterval(alphaSums(counts), redraw(oneEach, 500, dice('round 1')))
  const alpha = krippendorffAlpha(counts)
  expect(interval()).toEqual(interval())
  expect(interval()).toMatchObject({ status: 'value', level: 0.95, commenters: 60, replicates: 500, undefinedReplicates: 0 })
  const found = interval()
  if (found.status === 'value' && alpha.status === 'value') {
    expect(found.low).toBeLessThan(alpha.coefficient)
    expect(found.high).toBeGreaterThan(alpha.coefficient)
  }
})

test('alike comments by one person widen the interval', () => {
  const bySix = clustersOf(rows.map((_, unit) => `P${Math.floor(unit / 6)}`))
  const width = (clusters: typeof bySix) => {
    const interval = bootstrapInterval(alphaSums(counts), redraw(clusters, 1000, dice('round 1')))
    return interval.status === 'value' ? interval.high - interval.low : 0
  }
  expect(width(bySix)).toBeGreaterThan(width(oneEach))
})

test('a resample weighs exactly what recomputing it from its units gives', () => {
  const redraws = redraw(oneEach, 40, dice('seed'))
  const drawn = (replicate: number) =>
    rows.flatMap((row, unit) => {
      const place = oneEach.of[unit] ?? 0
      return Array.from({ length: redraws.times[place * 40 + replicate] ?? 0 }, () => row)
    })
  const recomputed = Array.from({ length: 40 }, (_, replicate) => krippendorffAlpha(countUnits(drawn(replicate), [1, 0])))
  const coefficients = recomputed
    .map((result) => (result.status === 'value' ? result.coefficient : Number.NaN))
    .sort((a, b) => a - b)
  const interval = bootstrapInterval(alphaSums(counts), redraws, 1)
  expect(interval.status === 'value' && interval.low).toBeCloseTo(coefficients[0] ?? 0, 12)
  expect(interval.status === 'value' && interval.high).toBeCloseTo(coefficients.at(-1) ?? 0, 12)
})

test('resamples without a value are counted, never turned into numbers', () => {
  const rare = table(1, 0, 0, 39)
  const clusters = clustersOf(rare.map((_, unit) => `P${unit}`))
  const interval = bootstrapInterval(alphaSums(countUnits(rare, [1, 0])), redraw(clusters, 1000, dice('seed')))
  expect(interval).toMatchObject({ status: 'value', low: 1, high: 1 })
  // the one yes is missed by about 1 / e of the resamples
  expect(interval.undefinedReplicates / 1000).toBeCloseTo(Math.exp(-1), 1)
})

test('one commenter alone has no interval, and neither has what is mostly undefined', () => {
  const alone = clustersOf(rows.map(() => 'P001'))
  expect(bootstrapInterval(alphaSums(counts), redraw(alone, 100, dice('seed')))).toMatchObject({
    why: 'fewer-than-two-commenters',
  })

  const nothing = countUnits(table(0, 0, 0, 60), [1, 0])
  expect(bootstrapInterval(alphaSums(nothing), redraw(oneEach, 100, dice('seed')))).toMatchObject({
    status: 'undefined',
    why: 'too-few-defined-replicates',
    undefinedReplicates: 100,
  })
})

test('units that nothing is drawn from leave the interval as it is', () => {
  const withMissing = countUnits([...rows, [1, null], [null, null]], [1, 0])
  const clusters = clustersOf([...rows.map((_, unit) => `P${unit}`), null, null])
  const draw = (of: typeof clusters) => redraw(of, 200, dice('seed'))
  expect(bootstrapInterval(alphaSums(withMissing), draw(clusters))).toEqual(bootstrapInterval(alphaSums(counts), draw(oneEach)))
})

test('the order of the units does not move the interval', () => {
  const named = rows.map((row, unit) => ({ row, commenter: `P${unit % 17}` }))
  const intervalOf = (units: typeof named) =>
    bootstrapInterval(
      alphaSums(
        countUnits(
          units.map(({ row }) => row),
          [1, 0],
        ),
      ),
      redraw(clustersOf(units.map(({ commenter }) => commenter)), 100, dice('seed')),
    )
  fc.assert(
    fc.property(fc.shuffledSubarray(named, { minLength: named.length }), (shuffled) => {
      expect(intervalOf(shuffled)).toEqual(intervalOf(named))
    }),
    { numRuns: 20 },
  )
})

test('percent, kappa and AC1 have intervals in the same way', () => {
  const redraws = redraw(oneEach, 300, dice('seed'))
  for (const sums of [percentSums(counts), ac1Sums(counts), kappaSums(pairTable(rows, 0, 1, [1, 0]))]) {
    const interval = bootstrapInterval(sums, redraws)
    expect(interval.status === 'value' && interval.low < interval.high && interval.high <= 1).toBe(true)
  }
})

test('sums that others before them were near to are the same as if they had come first', () => {
  const codes = [table(20, 5, 4, 31), table(19, 6, 4, 31), table(2, 1, 0, 57), table(0, 1, 1, 58), table(21, 4, 4, 31)]
  const sums = codes.map((one) => alphaSums(countUnits(one, [1, 0])))
  const shared = redraw(oneEach, 200, dice('seed'))
  const oneByOne = sums.map((own) => bootstrapInterval(own, redraw(oneEach, 200, dice('seed'))))
  expect(sums.map((own) => bootstrapInterval(own, shared))).toEqual(oneByOne)
})
