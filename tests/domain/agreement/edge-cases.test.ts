import { expect, test } from 'vitest'
import { cohenKappa } from '@/lib/domain/agreement/cohen-kappa'
import { countUnits } from '@/lib/domain/agreement/counts'
import { gwetAc1 } from '@/lib/domain/agreement/gwet-ac'
import { krippendorffAlpha } from '@/lib/domain/agreement/krippendorff-alpha'
import { pairTable } from '@/lib/domain/agreement/pair-table'
import { percent } from '@/lib/domain/agreement/percent'
import type { Rows } from '@/lib/domain/agreement/ratings'

type Units = Rows<'a' | 'b'>

const answers = (units: Units) => {
  const counts = countUnits(units, ['a', 'b'])
  const results = [percent(counts), cohenKappa(pairTable(units, 0, 1, ['a', 'b'])), krippendorffAlpha(counts), gwetAc1(counts)]
  return results.map((result) => (result.status === 'value' ? Math.round(result.coefficient * 100) / 100 : result.why))
}

test('full agreement without variation is a percentage, never a coefficient of 1', () => {
  expect(
    answers([
      ['a', 'a'],
      ['a', 'a'],
      ['a', 'a'],
    ]),
  ).toEqual([1, 'no-variation', 'no-variation', 'no-variation'])
  expect(answers([['a', 'a']])).toEqual([1, 'no-variation', 'no-variation', 'no-variation'])
})

test('what is undefined for lack of variation still says that all agreed', () => {
  const counts = countUnits(
    [
      ['a', 'a'],
      ['a', 'a'],
    ],
    ['a', 'b'],
  )
  expect(krippendorffAlpha(counts)).toMatchObject({ status: 'undefined', observed: 1, pairable: 2, flags: ['small-sample'] })
})

test('one coder, no shared unit and no data each have their own reason', () => {
  expect(
    new Set(
      answers([
        ['a', null],
        ['b', null],
      ]),
    ),
  ).toEqual(new Set(['fewer-than-two-coders']))
  expect(
    new Set(
      answers([
        ['a', null],
        [null, 'b'],
        ['a', null],
      ]),
    ),
  ).toEqual(new Set(['no-pairable-units']))
  expect(
    new Set(
      answers([
        [null, null],
        [null, null],
      ]),
    ),
  ).toEqual(new Set(['no-data']))
  expect(new Set(answers([]))).toEqual(new Set(['no-data']))
})

test('a coder who never varies yields numbers, with a flag', () => {
  const units: Units = [
    ['a', 'a'],
    ['a', 'b'],
    ['a', 'a'],
    ['a', 'b'],
  ]
  expect(answers(units)).toEqual([0.5, 0, -0.17, 0.2])
  expect(krippendorffAlpha(countUnits(units, ['a', 'b'])).flags).toContain('constant-coder')
})

test('a single unit on which coders differ yields numbers, with a flag', () => {
  expect(answers([['a', 'b']])).toEqual([0, 0, 0, -1])
})

test('a pair among values given once: units with a single value count on neither side of alpha', () => {
  expect(
    answers([
      ['a', 'b'],
      ['a', null],
      [null, 'b'],
    ]),
  ).toEqual([0, 0, 0, -1])
})

test('empty rows are as if they were not there', () => {
  const units: Units = [
    ['a', 'a'],
    ['b', 'a'],
  ]
  const empty: Units = Array.from({ length: 10 }, () => [null, null])
  expect(answers([...empty, ...units])).toEqual(answers(units))
})

test('perfect agreement with variation is 1', () => {
  expect(
    answers([
      ['a', 'a'],
      ['b', 'b'],
      ['a', 'a'],
    ]),
  ).toEqual([1, 1, 1, 1])
})
