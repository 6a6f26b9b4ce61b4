import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cohenKappa } from '@/lib/domain/agreement/cohen-kappa'
import { countUnits } from '@/lib/domain/agreement/counts'
import { gwetAc1 } from '@/lib/domain/agreement/gwet-ac'
import { krippendorffAlpha } from '@/lib/domain/agreement/krippendorff-alpha'
import { pairTable } from '@/lib/domain/agreement/pair-table'
import { percent } from '@/lib/domain/agreement/percent'
import type { Result } from '@/lib/domain/agreement/result'
import { table } from './rows'

type Code = 'a' | 'b' | 'c'
const codes: readonly Code[] = ['a', 'b', 'c']
const value = fc.constantFrom<(Code | null)[]>('a', 'b', 'c', null)
const units = fc
  .integer({ min: 2, max: 4 })
  .chain((coders) => fc.array(fc.array(value, { minLength: coders, maxLength: coders }), { maxLength: 30 }))

const all = (rows: readonly (readonly (Code | null)[])[], declared = codes) => {
  const counts = countUnits(rows, declared)
  return [percent(counts), krippendorffAlpha(counts), gwetAc1(counts), cohenKappa(pairTable(rows, 0, 1, declared))]
}

const numbers = (results: readonly Result[]) =>
  results.map((result) => (result.status === 'value' ? result.coefficient : result.why))

function expectSame(ours: readonly Result[], theirs: readonly Result[]) {
  for (const [index, one] of numbers(ours).entries()) {
    const other = numbers(theirs)[index]
    if (typeof one === 'number' && typeof other === 'number') expect(one).toBeCloseTo(other, 10)
    else expect(one).toBe(other)
  }
}

test('the order of units changes nothing', () => {
  const shuffled = units.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })))
  fc.assert(fc.property(shuffled, ([rows, reordered]) => expectSame(all(rows), all(reordered))))
})

test('the order of two coders changes nothing, nor that of many for what asks all of them', () => {
  fc.assert(
    fc.property(units, (rows) => {
      const swapped = rows.map(([first = null, second = null, ...others]) => [second, first, ...others])
      expectSame(all(rows), all(swapped))
      expectSame(all(rows).slice(0, 3), all(rows.map((row) => row.toReversed())).slice(0, 3))
    }),
  )
})

test('the names of the codes and their order change nothing', () => {
  const renamed = { a: 'c', b: 'a', c: 'b' } as const
  fc.assert(
    fc.property(units, (rows) => {
      expectSame(all(rows), all(rows.map((row) => row.map((code) => code && renamed[code]))))
      expectSame(all(rows), all(rows, ['c', 'b', 'a']))
    }),
  )
})

test('coders who say the same agree fully, or there is nothing to tell', () => {
  fc.assert(
    fc.property(fc.array(value, { maxLength: 30 }), (column) => {
      const [, ...beyondChance] = all(column.map((code) => [code, code]))
      const used = new Set(column.filter((code) => code !== null)).size
      const answer = used === 0 ? 'no-data' : used === 1 ? 'no-variation' : 1
      expect(numbers(beyondChance)).toEqual([answer, answer, answer])
    }),
  )
})

test('kappa of yes and no is the closed form 2(ad - bc) over the products of the margins', () => {
  const count = fc.nat(40)
  fc.assert(
    fc.property(count, count, count, count, (both, onlyFirst, onlySecond, neither) => {
      const margins = (both + onlyFirst) * (onlyFirst + neither) + (both + onlySecond) * (onlySecond + neither)
      fc.pre(margins > 0)
      const kappa = cohenKappa(pairTable(table(both, onlyFirst, onlySecond, neither), 0, 1, [1, 0]))
      const closed = (2 * (both * neither - onlyFirst * onlySecond)) / margins
      expect(kappa.status === 'value' && kappa.coefficient).toBeCloseTo(closed, 10)
    }),
  )
})

test('no answer is ever not a number, and none is above 1', () => {
  fc.assert(
    fc.property(units, (rows) => {
      for (const result of all(rows)) {
        if (result.status === 'undefined') continue
        expect(Number.isFinite(result.coefficient)).toBe(true)
        expect(result.coefficient).toBeLessThanOrEqual(1)
      }
    }),
  )
})

test('every unit twice leaves kappa as it is', () => {
  fc.assert(fc.property(units, (rows) => expectSame(all(rows).slice(3), all([...rows, ...rows]).slice(3))))
})
