import { expect, test } from 'vitest'
import { isPassageOf, passageAt } from '@/lib/domain/comment/passage'

const text = 'Keeps up with what is new 👩‍🏫 in the café field.'

test('a passage is a slice of the published text', () => {
  const start = text.indexOf('new')
  expect(passageAt(text, { start, end: start + 3 })).toMatchObject({ start, words: 'new' })
})

test('a place outside the text, or through the middle of a letter or an emoji, is none', () => {
  const emoji = text.indexOf('👩‍🏫')
  expect(passageAt(text, { start: 0, end: text.length + 1 })).toBeNull()
  expect(passageAt(text, { start: 4, end: 4 })).toBeNull()
  expect(passageAt(text, { start: emoji, end: emoji + 2 })).toBeNull()
  expect(passageAt(text, { start: emoji + 1, end: emoji + 5 })).toBeNull()
  expect(passageAt(text, { start: emoji, end: emoji + 5 })?.words).toBe('👩‍🏫')
  const accent = text.normalize('NFD').indexOf('e\u0301')
  expect(passageAt(text.normalize('NFD'), { start: accent, end: accent + 1 })).toBeNull()
})

test('the words that the reader was shown must stand at that very place', () => {
  expect(isPassageOf(text, { start: 0, end: 5, words: 'Keeps' })).toBe(true)
  expect(isPassageOf(text, { start: 1, end: 6, words: 'Keeps' })).toBe(false)
  expect(isPassageOf('Holds up.', { start: 0, end: 5, words: 'Keeps' })).toBe(false)
})
