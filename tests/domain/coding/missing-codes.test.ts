import { expect, test } from 'vitest'
import { missingGroups } from '@/lib/domain/coding/missing-codes'

test('names that differ in case and spaces are one, the most wanted first, the settled last', () => {
  const of = (name: string, isSettled = false) => ({ name, isSettled })
  const groups = missingGroups([of('zeal', true), of('care'), of('pay'), of('Pay '), of('PAY', true)])
  expect(groups.map(({ name, waiting, settled }) => [name, waiting.length, settled.length])).toEqual([
    ['pay', 2, 1],
    ['care', 1, 0],
    ['zeal', 0, 1],
  ])
})
