import { expect, test } from 'vitest'
import { excerpt } from '@/lib/domain/span/excerpt'

test('a short text is read whole', () => {
  expect(excerpt('You forgot the librarians.', [{ start: 4, end: 10 }])).toEqual({ start: 0, end: 26 })
})

test('of a long one it is what stands around the words, and no character is cut in two', () => {
  const text = `${'👩‍🏫'.repeat(200)}librarians${'👩‍🏫'.repeat(200)}`
  const at = text.indexOf('librarians')
  const cut = excerpt(text, [{ start: at, end: at + 10 }], { around: 7 })
  expect(text.slice(cut.start, cut.end)).toMatch(/^(?:👩‍🏫)+librarians(?:👩‍🏫)+$/u)
})

test('without a span it is the beginning', () => {
  expect(excerpt('x'.repeat(1000), [])).toEqual({ start: 0, end: 700 })
})
