import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codePointsOf } from '@/lib/formats/code-points'

const text = 'First line – “quoted” 😀 ok\nSecond line: café naïve NBSP\u00a0here\n\nThird: Z\u0301a end'

test('positions after an emoji differ by one', () => {
  const points = codePointsOf(text)
  const start = text.indexOf('café')
  expect([points.toCodePoint(start), points.toCodePoint(start + 4)]).toEqual([40, 44])
  expect([points.toUtf16(40), points.toUtf16(44)]).toEqual([start, start + 4])
  expect(points.toCodePoint(text.indexOf('quoted'))).toBe(14)
})

test('each character boundary is found in both directions', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (any) => {
      const points = codePointsOf(any)
      let offset = 0
      for (const [nth, character] of [...any].entries()) {
        expect(points.toCodePoint(offset)).toBe(nth)
        expect(points.toUtf16(nth)).toBe(offset)
        offset += character.length
      }
      expect(points.toUtf16([...any].length)).toBe(any.length)
    }),
  )
})
