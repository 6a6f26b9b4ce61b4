import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AttributeDefinition, AttributeValues } from '@/lib/domain/comment/attributes'
import { type AttributePlan, bandOf, releasedValues, treatedDefinitions, undecided } from '@/lib/domain/release/attribute-plan'
import { attributeRisk, attributeToTreat } from '@/lib/domain/release/attribute-risk'
import { planFromAnswers } from '@/lib/domain/release/plan-from-answers'

const definitions: readonly AttributeDefinition[] = [
  { key: 'job', question: 'Your job', kind: 'choice', options: ['librarian', 'tutor', 'dean'] },
  { key: 'years', question: 'Years', kind: 'number', options: [] },
  { key: 'town', question: 'Town', kind: 'text', options: [] },
]
const people = new Map<string, AttributeValues>([
  ['P01', { job: 'librarian', years: 11, town: 'Wells' }],
  ['P02', { job: 'librarian', years: 14, town: 'Ely' }],
  ['P03', { job: 'tutor', years: 12, town: 'Ripon' }],
  ['P04', { job: 'dean', years: 13, town: 'Truro' }],
])

test('bands, groups and suppression make rare combinations common', () => {
  expect(attributeRisk(people, definitions, { ...undecided, k: 2 })).toMatchObject({ k: 1, exposed: 4 })
  const plan: AttributePlan = {
    k: 2,
    hideRest: false,
    treatments: {
      job: { how: 'groups', groups: { tutor: 'teaching or leading', dean: 'teaching or leading' } },
      years: { how: 'bands', width: 5 },
      town: { how: 'suppress' },
    },
  }
  expect(attributeRisk(people, definitions, plan)).toMatchObject({ k: 2, exposed: 0, small: [] })
  expect(releasedValues(people, definitions, plan).get('P04')).toEqual({ job: 'teaching or leading', years: '10 to under 15' })
  expect(treatedDefinitions(definitions, plan).map(({ key, kind }) => [key, kind])).toEqual([
    ['job', 'choice'],
    ['years', 'text'],
  ])
})

test('the attribute to treat first is the one that exposes most', () => {
  const two = new Map([...people].map(([name, { job = '', town = '' }]) => [name, { job: job === 'dean' ? 'tutor' : job, town }]))
  expect(attributeToTreat(two, definitions, { ...undecided, k: 2 })).toEqual({ key: 'town', exposed: 0 })
  expect(attributeToTreat(new Map(), definitions, undecided)).toBeNull()
})

test('bands know negative numbers and fractions', () => {
  expect([bandOf(12, 5), bandOf(-1, 5), bandOf(2.5, 1)]).toEqual(['10 to under 15', '-5 to under 0', '2 to under 3'])
})

test('with the rest hidden every printed combination is shared by k', () => {
  const value = fc.constantFrom('librarian', 'tutor', 'dean')
  const commenter = fc.record({ job: value, years: fc.integer({ min: 0, max: 40 }) })
  fc.assert(
    fc.property(
      fc.array(commenter, { maxLength: 40 }),
      fc.integer({ min: 2, max: 8 }),
      fc.integer({ min: 1, max: 20 }),
      (all, k, width) => {
        const plan: AttributePlan = { k, hideRest: true, treatments: { years: { how: 'bands', width } } }
        const risk = attributeRisk(new Map(all.map((one, nth) => [`P${nth}`, one])), definitions, plan)
        expect(risk.exposed).toBe(0)
        expect(risk.k ?? k).toBeGreaterThanOrEqual(k)
      },
    ),
    { seed: 4 },
  )
})

test('a plan is read from a form, and free text can only be kept or left out', () => {
  const answers = {
    k: '3',
    'way-job': 'groups',
    'group-job-1': 'teaching',
    'way-years': 'bands',
    'width-years': '10',
    'way-town': 'groups',
  }
  expect(planFromAnswers(definitions, answers)).toEqual({
    k: 3,
    hideRest: false,
    treatments: {
      job: { how: 'groups', groups: { tutor: 'teaching' } },
      years: { how: 'bands', width: 10 },
      town: { how: 'keep' },
    },
  })
})
