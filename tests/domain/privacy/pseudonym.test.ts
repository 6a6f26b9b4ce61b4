import { expect, test } from 'vitest'
import { settleCandidates } from '@/lib/domain/privacy/candidate'
import { categoryNames } from '@/lib/domain/privacy/categories'
import { type Pseudonym, placeholder, pseudonymFor } from '@/lib/domain/privacy/pseudonym'

test('placeholders count by letters or by numbers, as the category does', () => {
  expect(placeholder('university', 1)).toBe('[University A]')
  expect([26, 27, 52, 53, 703].map((nth) => placeholder('university', nth))).toEqual(
    ['Z', 'AA', 'AZ', 'BA', 'AAA'].map((letter) => `[University ${letter}]`),
  )
  expect(placeholder('colleague', 1)).toBe('[colleague 1]')
  expect(placeholder('mail', 12)).toBe('[e-mail address 12]')
})

test('the same name gets the same placeholder however it is typed', () => {
  const known: Pseudonym[] = [pseudonymFor('person', 'Mara  Olsen', [])]
  for (const typed of ['mara olsen', 'MARA OLSEN', 'Mara Olsen’s', '"Mara\nOlsen",', 'Mara\u200b Olsen']) {
    expect(pseudonymFor('person', typed, known)).toMatchObject({ replacement: '[person 1]', isNew: false })
  }
})

test('another name, and the same name in another category, get the next free number', () => {
  const known: Pseudonym[] = []
  for (const name of ['Ada', 'Ben', 'Cleo']) known.push(pseudonymFor('person', name, known))
  expect(pseudonymFor('person', 'Rui', known)).toMatchObject({ replacement: '[person 4]', isNew: true })
  expect(pseudonymFor('place', 'Ada', known).replacement).toBe('[place A]')
})

test('a number is not given again when an earlier one is gone, and words by hand do not count', () => {
  const known: Pseudonym[] = [
    { category: 'university', key: 'x', replacement: '[University AB]' },
    { category: 'university', key: 'y', replacement: '[a university in the north]' },
  ]
  expect(pseudonymFor('university', 'Northfield', known).replacement).toBe('[University AC]')
})

test('each category forms placeholders of its own', () => {
  expect(new Set(categoryNames.map((category) => placeholder(category, 1))).size).toBe(categoryNames.length)
})

test('of overlapping candidates the longer stays', () => {
  const mail = { start: 0, end: 14, category: 'mail', tier: 'auto', finder: 'form', reason: 'form' } as const
  const handle = { start: 3, end: 8, category: 'handle', tier: 'auto', finder: 'form', reason: 'form' } as const
  const url = { start: 20, end: 25, category: 'url', tier: 'auto', finder: 'form', reason: 'form' } as const
  expect(settleCandidates('jo@staff.ac.uk or.ac.uk', [url, handle, mail])).toEqual([mail, url])
})

test('what is sure comes first, and the rest of what is not stays', () => {
  const name = { start: 5, end: 10, category: 'person', tier: 'auto', finder: 'names', reason: 'name' } as const
  const run = { start: 0, end: 17, category: 'person', tier: 'flag', finder: 'sweep', reason: 'run' } as const
  expect(settleCandidates('Anna Maria, Lopez', [run, name])).toEqual([
    { ...run, start: 0, end: 4 },
    name,
    { ...run, start: 12, end: 17 },
  ])
})
