import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ageBand, numberBand, vaguer } from '@/lib/domain/privacy/generalise'

test.each([
  ['47 years old', 'aged 40 to 49'],
  ['aged 47', 'aged 40 to 49'],
  ['a 63-year-old', 'aged 60 to 69'],
  ['17 years old', 'aged under 18'],
  ['aged 19', 'aged 18 or 19'],
  ['age of 94', 'aged 90 or older'],
])('an age becomes a band: %s', (surface, words) => {
  expect(ageBand(surface)?.words).toBe(words)
})

test.each([
  ['37 staff', '30 to 39 staff'],
  ['350', '300 to 399'],
  ['12,000 students', '10,000 to 19,999 students'],
  ['7 people', 'fewer than 10 people'],
])('a number becomes a band of its order: %s', (surface, words) => {
  expect(numberBand(surface)?.words).toBe(words)
})

test.each(['3.5 years', '12/03/2019', '2 of 7', '2019-20', 'none', '47 years old'])('no band is made of %s', (surface) => {
  expect(numberBand(surface)).toBeNull()
})

test('a band holds its number, whatever the number', () => {
  fc.assert(
    fc.property(fc.nat(999_999_999), (value) => {
      const band = numberBand(String(value))?.words ?? ''
      const [from, to] = band.startsWith('fewer') ? [0, 9] : band.split(' to ').map((one) => Number(one.replaceAll(',', '')))
      expect((from ?? 1) <= value && value <= (to ?? 0)).toBe(true)
    }),
  )
})

test('a town becomes a town of its region, where that is known', () => {
  expect(vaguer('place', 'Leeds', 'England').map(({ words }) => words)).toEqual(['a town in England', 'a town'])
  expect(vaguer('university', 'Leeds', 'England').map(({ words }) => words)).toEqual(['a university'])
})

test('a date becomes its year or decade, a job its level, and a town only what it is', () => {
  expect(vaguer('date', '12 March 2019').map(({ words }) => words)).toEqual(['2019', 'the 2010s'])
  expect(vaguer('role', 'Head of Learning Design')[0]?.words).toBe('a manager')
  expect(vaguer('role', 'Senior Lecturer')[0]?.words).toBe('a member of academic staff')
  expect(vaguer('place', 'Leeds').map(({ words }) => words)).toEqual(['a town'])
  expect(vaguer('mail', 'kim@example.org')).toEqual([])
})
