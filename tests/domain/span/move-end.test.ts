import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWholeGraphemes } from '@/lib/domain/span/graphemes'
import { type Edge, moveByCharacter, moveByWord } from '@/lib/domain/span/move-end'

const text = 'We 👩‍🏫 té\u0301ach\u00a0people, שלום all.'

test('edges go word by word', () => {
  expect(moveByWord(text, { start: 0, end: 2 }, 'end', 1)).toEqual({ start: 0, end: text.indexOf('\u00a0') })
  expect(moveByWord(text, { start: 0, end: 2 }, 'end', -1)).toEqual({ start: 0, end: 2 })
  expect(moveByWord(text, { start: 0, end: 20 }, 'start', 1)).toEqual({ start: text.indexOf('t'), end: 20 })
})

test('an edge never stops inside an emoji or a letter with its marks', () => {
  expect(moveByCharacter(text, { start: 0, end: 3 }, 'end', 1)).toEqual({ start: 0, end: 8 })
  expect(moveByCharacter(text, { start: 0, end: 8 }, 'end', -1)).toEqual({ start: 0, end: 3 })
  const part = fc.constantFrom('a', ' ', '👩‍🏫', 'e\u0301', '\r\n', 'ש', '🇩🇪', '\u00a0')
  const steps = fc.array(fc.tuple(fc.constantFrom<Edge>('start', 'end'), fc.constantFrom<1 | -1>(1, -1), fc.boolean()))
  fc.assert(
    fc.property(fc.array(part, { minLength: 1 }), steps, (parts, moves) => {
      const words = parts.join('')
      let span = { start: 0, end: words.length }
      for (const [edge, step, byWord] of moves) {
        span = (byWord ? moveByWord : moveByCharacter)(words, span, edge, step)
        expect(span.start < span.end && isWholeGraphemes(words, span)).toBe(true)
      }
    }),
  )
})
