import { expect, test } from 'vitest'
import { expectationsFrom } from '@/lib/domain/agreement/resampling/expectations'
import { plannedWidth } from '@/lib/domain/agreement/resampling/planning'
import { planAssumptions, planSentence } from '@/lib/domain/agreement/wording-of-plans'
import type { Presence } from '@/lib/domain/coding/units'
import { table } from './rows'

const plan = { units: 100, prevalence: 0.3, kappa: 0.8, unitsPerCommenter: 3, correlation: 0.25 }

test('a plan is told with its width and with what it takes for granted', () => {
  expect(plannedWidth(plan)).toBeCloseTo(0.2579 * Math.sqrt(1.5), 3)
  expect(planSentence(plan)).toBe(
    'With 100 comments that two coders finish, the 95 % interval of alpha for one code will be about 0.32 wide: if coders agree by 0.80, it runs from 0.64 to 0.96.',
  )
  expect(planAssumptions(plan, 'a default')).toMatch(
    /30 % of the comments get \(a default\).*1\.50, so 100 comments count like 67/,
  )
  expect(planSentence({ ...plan, prevalence: 1 })).toContain('No interval can be foreseen')
})

test('what to expect is the middle code of an earlier round, kept off the ends', () => {
  const round = (rows: Map<string, Presence[][]>) => ({
    coders: ['ada', 'ben'],
    comments: Array.from({ length: 60 }, (_, nth) => `c${nth}`),
    rows,
  })
  const never = table(0, 0, 0, 60)
  const found = expectationsFrom(
    round(
      new Map([
        ['a', table(20, 2, 2, 36)],
        ['b', table(10, 5, 5, 40)],
        ['c', table(6, 6, 6, 42)],
        ['n', never],
      ]),
    ),
  )
  expect(found?.prevalence).toBeCloseTo(0.25, 12)
  expect(found?.kappa).toBeCloseTo(0.5593, 4)
  expect(expectationsFrom(round(new Map([['a', table(30, 0, 0, 30)]])))?.kappa).toBe(0.95)
  expect(expectationsFrom(round(new Map([['n', never]])))).toBeNull()
})
