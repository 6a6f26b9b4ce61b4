import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AttributeDefinition, AttributeValues } from '@/lib/domain/comment/attributes'
import { undecided } from '@/lib/domain/release/attribute-plan'
import { attributeRisk } from '@/lib/domain/release/attribute-risk'
import { proposePlan } from '@/lib/domain/release/propose-plan'

const definitions: readonly AttributeDefinition[] = [
  { key: 'job', question: 'Your job', kind: 'choice', options: ['librarian', 'tutor', 'dean', 'rector'] },
  { key: 'years', question: 'Years', kind: 'number', options: [] },
  { key: 'town', question: 'Town', kind: 'text', options: [] },
]
const named = (all: readonly AttributeValues[]) => new Map(all.map((one, nth) => [`P${nth}`, one]))

test('what is common already is kept as it was answered', () => {
  const plan = proposePlan(named(Array(6).fill({ job: 'tutor', years: 3 })), definitions)
  expect(plan).toMatchObject({ k: 5, hideRest: false, treatments: { job: { how: 'keep' }, years: { how: 'keep' } } })
})

test('the narrowest bands that are enough come before leaving an attribute out', () => {
  const years = [10, 11, 12, 13, 14, 20, 21, 22, 23, 24]
  const plan = proposePlan(named(years.map((one) => ({ job: 'tutor', years: one }))), definitions)
  expect(plan.treatments).toMatchObject({ job: { how: 'keep' }, years: { how: 'bands', width: 5 } })
})

test('rare options become one', () => {
  const jobs = [...Array(9).fill('tutor'), 'dean', 'dean', 'dean', 'rector', 'rector', 'librarian']
  const plan = proposePlan(named(jobs.map((job) => ({ job }))), definitions)
  expect(plan.treatments.job).toEqual({ how: 'groups', groups: { dean: 'other', rector: 'other', librarian: 'other' } })
})

test('where one person in many is rare, that person alone loses the attributes', () => {
  const plan = proposePlan(named([...Array(80).fill({ job: 'tutor', years: 3 }), { job: 'rector', years: 41 }]), definitions)
  expect(plan).toMatchObject({ hideRest: true, treatments: { job: { how: 'keep' }, years: { how: 'keep' } } })
})

test('whatever was answered, every combination of the proposed plan is shared by k', () => {
  const one = fc.record(
    {
      job: fc.constantFrom('librarian', 'tutor', 'dean', 'rector'),
      years: fc.integer({ min: 0, max: 40 }),
      town: fc.constantFrom('Wells', 'Ely'),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(fc.array(one, { maxLength: 40 }), fc.integer({ min: 2, max: 8 }), (all, k) => {
      const plan = proposePlan(named(all), definitions, k)
      expect(attributeRisk(named(all), definitions, plan).exposed).toBe(0)
      expect({ ...undecided, k }.k).toBe(plan.k)
    }),
    { numRuns: 60 },
  )
})
