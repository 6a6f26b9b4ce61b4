import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWholeGraphemes, snapToGraphemes } from '@/lib/domain/span/graphemes'
import { contains } from '@/lib/domain/span/span'
import { snapToWords } from '@/lib/domain/span/words'
import { textsWithSpan } from './texts'

const part = (text: string, selected: string) => ({
  start: text.indexOf(selected),
  end: text.indexOf(selected) + selected.length,
})
const words = (text: string, selected: string) => {
  const span = snapToWords(text, part(text, selected))
  return span && text.slice(span.start, span.end)
}

test('half a word selected is the whole word', () => {
  expect(words('They don’t teach staff', 'on’t tea')).toBe('don’t teach')
})

test('white space around a selection is not coded, whatever kind it is', () => {
  expect(words('teach\u00a0 staff\r\n now', '\u00a0 staff\r\n ')).toBe('staff')
  expect(words('teach \r\n staff', ' \r\n ')).toBeNull()
})

test('right-to-left words are whole words too', () => {
  expect(words('הם מלמדים צוות', 'למדי')).toBe('מלמדים')
})

test('a selection never cuts a family, a flag, a letter from its accent or a line end', () => {
  for (const whole of ['👨‍👩‍👧‍👦', '🇬🇧', 'e\u0301', '\r\n', '👩🏽‍🏫']) {
    const text = `a${whole}b`
    expect(snapToGraphemes(text, { start: 2, end: 3 })).toEqual({ start: 1, end: 1 + whole.length })
  }
})

test('snapping only widens, ends between graphemes and changes nothing the second time', () => {
  fc.assert(
    fc.property(textsWithSpan, ({ text, span }) => {
      const snapped = snapToGraphemes(text, span)
      expect(contains(snapped, span)).toBe(true)
      expect(isWholeGraphemes(text, snapped)).toBe(true)

      const toWords = snapToWords(text, span)
      if (toWords) expect(snapToWords(text, toWords)).toEqual(toWords)
      if (toWords) expect(isWholeGraphemes(text, toWords)).toBe(true)
    }),
  )
})
