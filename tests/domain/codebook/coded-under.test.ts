import { expect, test } from 'vitest'
import { codedUnderWords, isRedefined, wordingAt } from '@/lib/domain/codebook/coded-under'

const at = (day: number) => new Date(Date.UTC(2026, 0, day))

test('the wording of a day is the one of the last act before it, and the first one before there was any', () => {
  const history = {
    now: 4,
    changes: [
      { at: at(5), was: 1, is: 2 },
      { at: at(9), was: 2, is: 4 },
    ],
  }
  expect([1, 5, 6, 9, 30].map((day) => wordingAt(history, at(day)))).toEqual([1, 2, 2, 4, 4])
  expect(wordingAt({ now: 3, changes: [] }, at(1))).toBe(3)
  expect(wordingAt({ now: 2, changes: [{ at: at(5), was: null, is: 1 }] }, at(1))).toBe(1)
})

test('blanks and examples define nothing', () => {
  const words = { shortDefinition: 'a b', definition: '', useWhen: '', notWhen: '', example: '' }
  expect(isRedefined(words, { ...words, shortDefinition: ' a\r\nb ', example: 'x' })).toBe(false)
  expect(isRedefined(words, { ...words, notWhen: 'never' })).toBe(true)
})

test('a coding says what it was coded under, in words', () => {
  const under = { version: 3, decidedAt: null, rev: 1, isRedefined: true, changedIn: 5 }
  expect(codedUnderWords(under)).toBe('coded under 3, definition changed in 5')
  expect(codedUnderWords({ ...under, changedIn: null })).toBe('coded under 3, definition changed since')
  expect(codedUnderWords({ ...under, decidedAt: at(2), isRedefined: false })).toBe('decided on 2026-01-02')
})
