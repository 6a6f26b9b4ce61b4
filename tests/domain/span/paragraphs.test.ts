import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byFrame, paragraphs } from '@/lib/domain/span/paragraphs'
import { overlaps } from '@/lib/domain/span/span'

test('every kind of line end closes a paragraph and stays with it', () => {
  const text = 'a\r\nb\rc\n\nd\u2028e'
  expect(paragraphs(text).map(({ start, end }) => text.slice(start, end))).toEqual(['a\r\n', 'b\r', 'c\n', '\n', 'd\u2028', 'e'])
  expect(paragraphs('')).toEqual([])
  expect(paragraphs('a\n')).toHaveLength(1)
})

const text = fc.array(fc.constantFrom('a', 'é', '👩‍🏫', '\r\n', '\n', '\r', 'ש', '\u00a0')).map((parts) => parts.join(''))
const span = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 20 })).map(([start, length]) => ({ start, end: start + length }))

test('paragraphs tile the text and each finds the marks over it', () => {
  fc.assert(
    fc.property(text, fc.array(span), (words, marks) => {
      const frames = paragraphs(words)
      expect(frames.map(({ start, end }) => words.slice(start, end)).join('')).toBe(words)
      expect(byFrame(marks, frames)).toEqual(frames.map((frame) => marks.filter((mark) => overlaps(mark, frame))))
    }),
  )
})
