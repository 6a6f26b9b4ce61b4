import { expect, test } from 'vitest'
import { isSameSurface, occurrences } from '@/lib/domain/privacy/occurrences'

test.each([
  [
    'Ask Maya Rao. MAYA  RAO knows; Maya\nRao’s team too, Maya-Rao.',
    'Maya Rao',
    ['Maya Rao', 'MAYA  RAO', 'Maya\nRao', 'Maya-Rao'],
  ],
  ['José, JOSE\u0301 and Jose', 'José', ['José', 'JOSE\u0301', 'Jose']],
  ['Write to kim@example.org or Kim@Example.org', 'kim@example.org', ['kim@example.org', 'Kim@Example.org']],
  ['Will it? Goodwill will not.', 'Will', ['Will', 'will']],
  ['Rao. Maya left, and Maya then came.', 'Maya Rao', []],
  ['🙂 שלום Maya 👩‍🏫', 'Maya', ['Maya']],
  ['a 🙂 b 🙂', '🙂', ['🙂', '🙂']],
  ['nothing', ' ', []],
])('in %j the words %j stand', (text, surface, found) => {
  expect(occurrences(text, surface).map(({ start, end }) => text.slice(start, end))).toEqual(found)
})

test('what occurs is the same surface', () => {
  const text = 'Maya Rao, MAYA\u00a0RAO’s and Maya-Rao'
  for (const { start, end } of occurrences(text, 'Maya Rao')) expect(isSameSurface(text.slice(start, end), 'Maya Rao')).toBe(true)
  expect(isSameSurface('Maya', 'Maya Rao')).toBe(false)
})
