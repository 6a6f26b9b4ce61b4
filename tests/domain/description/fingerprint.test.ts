import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fingerprintText } from '@/lib/domain/description/fingerprint'

const clause = { kind: 'statement', standing: 'core', level: null, text: 'Visits café gardens.' } as const

test('the recipe is written down to the last character', () => {
  expect(fingerprintText(clause)).toBe('["fp:1","statement","core",null,"Visits café gardens."]')
})

test('white space and the way an accent is typed make no difference', () => {
  expect(fingerprintText({ ...clause, text: ' Visits\r\n cafe\u0301\u00a0gardens. ' })).toBe(fingerprintText(clause))
})

test('case, punctuation, kind, standing and level make a difference', () => {
  const others = [
    { ...clause, text: 'visits café gardens.' },
    { ...clause, text: 'Visits café gardens' },
    { ...clause, kind: 'note' as const },
    { ...clause, standing: 'optional' as const },
    { ...clause, level: 'senior' },
    { ...clause, level: '' },
  ]
  expect(new Set([clause, ...others].map(fingerprintText)).size).toBe(others.length + 1)
})

test('no text passes for the fields of another clause', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (level, text) => {
      const [recipe, kind, standing, given] = JSON.parse(fingerprintText({ ...clause, level, text })) as unknown[]
      expect([recipe, kind, standing, typeof given]).toEqual(['fp:1', 'statement', 'core', 'string'])
    }),
  )
})
