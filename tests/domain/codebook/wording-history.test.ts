import { expect, test } from 'vitest'
import { rewordings } from '@/lib/domain/codebook/wording-history'

const madeAt = new Date('2026-05-01')
const wording = (rev: number, name: string, definition: string) => ({
  ...{ rev, name, definition, madeAt },
  ...{ shortDefinition: '', useWhen: '', notWhen: '', example: '' },
})

test('each rewording says which parts changed and from what, the newest first', () => {
  const told = rewordings([wording(3, 'money', 'Pay and budgets.'), wording(1, 'money', 'Pay.'), wording(2, 'pay', 'Pay.')])
  expect(told.map(({ rev, parts }) => [rev, parts])).toEqual([
    [
      3,
      [
        { part: 'name', before: 'pay', after: 'money' },
        { part: 'definition', before: 'Pay.', after: 'Pay and budgets.' },
      ],
    ],
    [2, [{ part: 'name', before: 'money', after: 'pay' }]],
  ])
})

test('a wording that changed no words is no rewording, and one alone has no history', () => {
  expect(rewordings([wording(1, 'money', 'Pay.'), wording(2, 'money', 'Pay.')])).toEqual([])
  expect(rewordings([])).toEqual([])
})
