import fc from 'fast-check'
import { expect, test } from 'vitest'
import { redact, toAnonymised, toOriginal } from '@/lib/domain/privacy/redact'
import { mapThrough } from '@/lib/domain/span/map-span'

const original = 'Ask Mara at Northfield, she knows.'
const mara = { start: 4, end: 8, replacement: '[colleague 1]' }
const northfield = { start: 12, end: 22, replacement: '[University A]' }

test('redactions stand in the text in place of what they hide', () => {
  expect(redact(original, [northfield, mara]).text).toBe('Ask [colleague 1] at [University A], she knows.')
})

test('edits run from the last to the first, so that each stands where it says', () => {
  expect(redact(original, [mara, northfield]).edits).toEqual([
    { at: 12, removed: 10, inserted: 14 },
    { at: 4, removed: 4, inserted: 13 },
  ])
})

test('overlapping redactions become one under the name of the wider', () => {
  const redacted = redact(original, [
    mara,
    { start: 4, end: 22, replacement: '[detail 1]' },
    { start: 20, end: 24, replacement: '[place A]' },
  ])
  expect(redacted.text).toBe('Ask [detail 1]she knows.')
})

test('redactions that only touch stay two', () => {
  expect(
    redact('MaraOlsen', [
      { start: 0, end: 4, replacement: '[person 1]' },
      { start: 4, end: 9, replacement: '[person 2]' },
    ]).text,
  ).toBe('[person 1][person 2]')
})

test('no half emoji and no lone accent stays behind', () => {
  expect(redact('a👩🏽‍🏫b', [{ start: 2, end: 3, replacement: '[x]' }]).text).toBe('a[x]b')
  expect(redact('Rene\u0301 came', [{ start: 0, end: 4, replacement: '[person 1]' }]).text).toBe('[person 1] came')
})

test('right-to-left text is replaced where it stands', () => {
  expect(redact('שאלו את מרה בבקשה', [{ start: 8, end: 11, replacement: '[person 1]' }]).text).toBe('שאלו את [person 1] בבקשה')
})

test('redactions outside the text or of nothing change nothing', () => {
  expect(
    redact(original, [
      { start: 30, end: 99, replacement: '[x]' },
      { start: 5, end: 5, replacement: '[x]' },
    ]).text,
  ).toBe(original)
})

test('a span that touches a redaction takes the whole placeholder, and back the whole original', () => {
  const redacted = redact(original, [mara, northfield])
  const half = toAnonymised({ start: 0, end: 6 }, redacted)
  expect(redacted.text.slice(half.start, half.end)).toBe('Ask [colleague 1]')
  const back = toOriginal({ start: 10, end: 24 }, redacted)
  expect(original.slice(back.start, back.end)).toBe('Mara at Northfield')
})

const anyCase = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).chain((text) =>
  fc.record({
    text: fc.constant(text),
    redactions: fc.array(
      fc.record({
        start: fc.nat(text.length),
        end: fc.nat(text.length),
        replacement: fc.constantFrom('[person 1]', '[place A]', ''),
      }),
      { maxLength: 6 },
    ),
    start: fc.nat(text.length),
    end: fc.nat(text.length),
  }),
)

test('what was not redacted is found unchanged at its new place, and back', () => {
  fc.assert(
    fc.property(anyCase, ({ text, redactions, start, end }) => {
      const redacted = redact(text, redactions)
      const span = { start: Math.min(start, end), end: Math.max(start, end) }
      fc.pre(!redacted.redactions.some((hidden) => span.start <= hidden.end && hidden.start <= span.end))
      const there = toAnonymised(span, redacted)
      expect(redacted.text.slice(there.start, there.end)).toBe(text.slice(span.start, span.end))
      expect(toOriginal(there, redacted)).toEqual(span)
      if (span.start < span.end) expect(mapThrough(span, redacted.edits)).toEqual(there)
    }),
  )
})

test('applying the edits one after the other gives a text of the same length', () => {
  fc.assert(
    fc.property(anyCase, ({ text, redactions }) => {
      const redacted = redact(text, redactions)
      expect(redacted.edits.reduce((length, edit) => length - edit.removed + edit.inserted, text.length)).toBe(
        redacted.text.length,
      )
      expect(redacted.redactions.every((hidden, nth) => (redacted.redactions[nth - 1]?.end ?? 0) <= hidden.start)).toBe(true)
    }),
  )
})
