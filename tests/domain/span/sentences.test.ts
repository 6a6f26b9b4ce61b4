import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentences } from '@/lib/domain/span/sentences'
import { texts } from './texts'

const read = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end))

test('titles, initials and abbreviations do not end a sentence', () => {
  expect(read('Dr. Smith uses tools, e.g. Moodle. Prof. J. R. Jones asks (cf. Fig. 3). Done')).toEqual([
    'Dr. Smith uses tools, e.g. Moodle.',
    'Prof. J. R. Jones asks (cf. Fig. 3).',
    'Done',
  ])
})

test('the word no ends a sentence, number five does not', () => {
  expect(read('I say no. They say yes. See no. 5 below.')).toEqual(['I say no.', 'They say yes.', 'See no. 5 below.'])
  expect(read('It was I. They knew.')).toEqual(['It was I.', 'They knew.'])
})

test('an address is not cut at its question mark', () => {
  expect(read('See https://example.org/?Q=1&B=2 now! Write to a.b@example.org. Thanks')).toEqual([
    'See https://example.org/?Q=1&B=2 now!',
    'Write to a.b@example.org.',
    'Thanks',
  ])
})

test('a list number stays with its words, and each line is its own sentence', () => {
  expect(read('1. Teach staff\r\n2. Teach students\n\nmore time')).toEqual(['1. Teach staff', '2. Teach students', 'more time'])
  expect(read('By Dr.\nNext line')).toEqual(['By Dr.', 'Next line'])
})

test('sentences of other scripts are read too', () => {
  expect(read('我们教老师。我们也学。')).toEqual(['我们教老师。', '我们也学。'])
  expect(read('הם מלמדים. הם לומדים.')).toEqual(['הם מלמדים.', 'הם לומדים.'])
})

test('every character that is not white space lies in exactly one sentence', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const found = sentences(text)
      expect(
        found
          .map(({ start, end }) => text.slice(start, end))
          .join('')
          .replace(/\s/gu, ''),
      ).toBe(text.replace(/\s/gu, ''))
      for (const [index, { start, end }] of found.entries()) {
        expect(start).toBeLessThan(end)
        expect(start).toBeGreaterThanOrEqual(found[index - 1]?.end ?? 0)
      }
    }),
  )
})
