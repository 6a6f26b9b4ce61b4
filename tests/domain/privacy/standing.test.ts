import { expect, test } from 'vitest'
import { hasPassed, riskQuestionNames } from '@/lib/domain/privacy/risk-review'
import { faultOfDestruction, standingWord } from '@/lib/domain/privacy/standing'

test('anonymised is said only when nothing ties a text to a person and the latest review passed', () => {
  const passed = { passed: true }
  expect(standingWord({ originals: 0, names: 0 }, passed)).toBe('anonymised')
  expect(standingWord({ originals: 1, names: 0 }, passed)).toBe('pseudonymised')
  expect(standingWord({ originals: 0, names: 1 }, passed)).toBe('pseudonymised')
  expect(standingWord({ originals: 0, names: 0 }, { passed: false })).toBe('pseudonymised')
  expect(standingWord({ originals: 0, names: 0 }, null)).toBe('pseudonymised')
})

test('a review passes when every question was tried without finding anybody', () => {
  const all = Object.fromEntries(riskQuestionNames.map((question) => [question, 'no' as const]))
  expect(hasPassed(all)).toBe(true)
  expect(hasPassed({ ...all, profession: 'possible' })).toBe(false)
  expect(hasPassed({ search: 'no' })).toBe(false)
})

test('originals stay while a comment waits, while people may withdraw, and where no last day is named', () => {
  const day = new Date('2026-11-30T00:00:00Z')
  const facts = { now: new Date('2026-12-03T00:00:00Z'), waiting: 0, lastDays: [day] }
  expect(faultOfDestruction(facts)).toBeNull()
  expect(faultOfDestruction({ ...facts, waiting: 2 })).toMatch(/2 comments wait/)
  expect(faultOfDestruction({ ...facts, now: new Date('2026-11-30T20:00:00Z') })).toMatch(/until 2026-11-30/)
  expect(faultOfDestruction({ ...facts, lastDays: [day, null] })).toMatch(/no last day/)
})
