import fc from 'fast-check'
import { expect, test } from 'vitest'
import { putAtEnd } from '@/lib/domain/comment/beside'

test('words come to the end after a blank line, and nothing before them moves', () => {
  expect(putAtEnd('Teach more 🌱', 'Kim')).toEqual({ text: 'Teach more 🌱\n\nKim', start: 15 })
  expect(putAtEnd('Teach more.\n', 'Kim').text).toBe('Teach more.\n\nKim')
  expect(putAtEnd('', 'Kim')).toEqual({ text: 'Kim', start: 0 })
})

test('whatever stands in both, the first is the beginning of the whole and the second its end', () => {
  const law = fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, words) => {
    const put = putAtEnd(text, words)
    expect(put.text.startsWith(text)).toBe(true)
    expect(put.text.slice(put.start)).toBe(words)
  })
  fc.assert(law)
})
