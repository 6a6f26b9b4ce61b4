import fc from 'fast-check'
import { expect, test } from 'vitest'
import { snapToGraphemes } from '@/lib/domain/span/graphemes'
import { findQuote, quoteOf } from '@/lib/domain/span/quote'
import { textsWithSpan } from './texts'

test('a quote is found again after words were added before it', () => {
  const quote = quoteOf('We translate between two worlds.', { start: 3, end: 12 })
  expect(findQuote('As Kim said: We translate between two worlds.', quote)).toEqual({ start: 16, end: 25 })
})

test('of two places with the same words the one with the same surroundings is meant', () => {
  const text = 'staff teach staff'
  expect(findQuote(text, quoteOf(text, { start: 12, end: 17 }))).toEqual({ start: 12, end: 17 })
})

test('a quote that stands in two places alike, in none, or holds nothing is not found', () => {
  expect(findQuote('more time, more time', { exact: 'more', prefix: '', suffix: ' time' })).toBeNull()
  expect(findQuote('no such words', { exact: 'more', prefix: '', suffix: '' })).toBeNull()
  expect(findQuote('anything', { exact: '', prefix: '', suffix: '' })).toBeNull()
})

test('a letter is not found in a letter that bears an accent', () => {
  expect(findQuote('cafe\u0301', { exact: 'cafe', prefix: '', suffix: '' })).toBeNull()
})

test('the surroundings of a quote never begin or end within a character', () => {
  const text = `${'👨‍👩‍👧‍👦'.repeat(4)}x${'👩🏽‍🏫'.repeat(8)}`
  const { prefix, suffix } = quoteOf(text, { start: 44, end: 45 })
  expect([prefix.length % 11, suffix.length % 7]).toEqual([0, 0])
})

test('whatever is found are the very words of the quote, and its own place is never mistaken', () => {
  fc.assert(
    fc.property(textsWithSpan, ({ text, span }) => {
      const whole = snapToGraphemes(text, span)
      const found = findQuote(text, quoteOf(text, whole))
      if (found) expect(found).toEqual(whole)
    }),
  )
})
