import fc from 'fast-check'
import { expect, test } from 'vitest'
import { categoryNames } from '@/lib/domain/privacy/categories'
import { isClear, riskOf } from '@/lib/domain/privacy/risk'

const calm = { undecided: {}, sweeps: 0, characters: 100, isDeclared: false, useSentences: 0 }

test('who may be named weighs more than what narrows the circle, and that more than the rest', () => {
  const scores = (['person', 'place', 'detail'] as const).map(
    (category) => riskOf({ ...calm, undecided: { [category]: 1 } }).score,
  )
  expect(scores).toEqual(scores.toSorted((one, other) => other - one))
  expect(new Set(scores).size).toBe(3)
})

test('the reasons are words, the weightiest first', () => {
  const risk = riskOf({ undecided: { place: 1, person: 2 }, sweeps: 1, characters: 2340, isDeclared: true, useSentences: 1 })
  expect(risk.reasons).toEqual([
    'speaks of how it may be used',
    '3 places to decide: 2 × person, place',
    'one unusual word to look at',
    'its sender gave a name or address',
    'long, about 2300 characters',
  ])
  expect(riskOf(calm).reasons).toEqual([])
})

test('more to decide is never less risky', () => {
  fc.assert(
    fc.property(fc.nat(20), fc.nat(20), fc.nat(9000), fc.boolean(), (people, sweeps, characters, isDeclared) => {
      const facts = { undecided: { person: people }, sweeps, characters, isDeclared, useSentences: 0 }
      const more = { ...facts, undecided: { person: people + 1 } }
      expect(riskOf(more).score).toBeGreaterThan(riskOf(facts).score)
      expect(riskOf({ ...facts, sweeps: sweeps + 1 }).score).toBeGreaterThan(riskOf(facts).score)
    }),
  )
})

test('an undecided sentence about use comes before everything else that may be in a comment', () => {
  const facts = fc.record({
    undecided: fc.dictionary(fc.constantFrom(...categoryNames), fc.nat(1_000_000)),
    sweeps: fc.nat(1_000_000),
    characters: fc.nat(1_000_000),
    isDeclared: fc.boolean(),
  })
  fc.assert(
    fc.property(facts, facts, fc.integer({ min: 1, max: 99 }), (asking, other, useSentences) => {
      expect(riskOf({ ...asking, useSentences }).score).toBeGreaterThan(riskOf({ ...other, useSentences: 0 }).score)
    }),
  )
})

test('only what is short and wholly decided may be admitted in a list', () => {
  expect(isClear(calm)).toBe(true)
  expect(isClear({ ...calm, isDeclared: true })).toBe(true)
  for (const not of [{ undecided: { date: 1 } }, { sweeps: 1 }, { characters: 601 }, { useSentences: 1 }])
    expect(isClear({ ...calm, ...not })).toBe(false)
})
