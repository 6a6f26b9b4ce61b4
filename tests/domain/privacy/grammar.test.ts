import { expect, test } from 'vitest'
import { fitted, withoutPlural, withoutPossessive } from '@/lib/domain/privacy/grammar'

const cut = (text: string, words: string, by: typeof withoutPlural) => {
  const start = text.indexOf(words)
  const span = by(text, { start, end: start + words.length })
  return span && text.slice(span.start, span.end)
}

test.each([
  ['ask Maya’s team', 'Maya’s', 'Maya'],
  ["ask Maya's team", "Maya's", 'Maya'],
  ['James’ desk', 'James’', 'James'],
  ['the Raos’ house', 'Raos’', 'Raos'],
  ['O’Neill said', 'O’Neill', 'O’Neill'],
  ['said ‘Kim’', 'Kim’', 'Kim’'],
  ['’s', '’s', '’s'],
])('a possessive stays outside what is hidden: %s', (text, words, rest) => {
  expect(cut(text, words, withoutPossessive)).toBe(rest)
})

test.each([
  ['the Raos came', 'Raos', 'Rao'],
  ['a boss', 'boss', null],
  ['Maya', 'Maya', null],
  ['UK', 'UK', null],
])('the s of a plural can be left: %s', (text, words, rest) => {
  expect(cut(text, words, withoutPlural)).toBe(rest)
})

test.each([
  ['London is far.', 0, 'A city'],
  ['We left. London is far.', 9, 'A city'],
  ['We left.” “London is far.', 11, 'A city'],
  ['Far:\n\nLondon', 6, 'A city'],
  ['It is London.', 6, 'a city'],
  [`${'word '.repeat(20)}London`, 100, 'a city'],
  ['🙂 London', 3, 'a city'],
])('vaguer words begin with a capital where a sentence does: %s at %i', (text, start, words) => {
  expect(fitted('a city', text, start)).toBe(words)
})

test('a placeholder is the same everywhere', () => {
  expect(fitted('[person 1]', 'Maya taught us.', 0)).toBe('[person 1]')
})
