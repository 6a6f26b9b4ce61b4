import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isMarkdown, readMarkdown } from '@/lib/formats/markdown-text'

test('emphasis goes and its words stay', () => {
  expect(readMarkdown('An **adviser** *who* __helps__ _all_ with `soil`, **in *every* street**.')).toBe(
    'An adviser who helps all with soil, in every street.',
  )
})

test('stars and underscores that emphasise nothing are left alone', () => {
  expect(readMarkdown('3 * 4 * 5, snake_case_name, a ** b')).toBe('3 * 4 * 5, snake_case_name, a ** b')
})

test('a list in stars stays a list', () => {
  expect(readMarkdown('* Visits *gardens*.\n* Keeps tools.')).toBe('* Visits gardens.\n* Keeps tools.')
})

test('a link keeps its address', () => {
  expect(readMarkdown('See [the **circle**](https://garden.example/a_b_c "Title").')).toBe(
    'See the circle (https://garden.example/a_b_c).',
  )
})

test('underlined headings get their mark, rules do not', () => {
  expect(readMarkdown('Work\n====\n\nDuties\n------\n\nThey\nadvise.\n\n---\n\n# Closed ##')).toBe(
    '# Work\n\n## Duties\n\nThey\nadvise.\n\n---\n\n# Closed',
  )
})

test('an escaped mark is a character', () => {
  expect(readMarkdown('\\*not emphasised\\* 1\\. a')).toBe('*not emphasised* 1. a')
})

test('a plain text is not taken for Markdown', () => {
  expect(isMarkdown('A title\n\n* one\n* two * three\n- four (see [1])')).toBe(false)
  expect(isMarkdown('## Duties\n')).toBe(true)
  expect(isMarkdown('An **adviser**')).toBe(true)
})

test('no letter, digit or emoji is lost, except the titles of links', () => {
  const piece = fc.oneof(
    fc.constantFrom('*', '**', '_', '__', '`', '[', '](', ')', '\\', '#', ' ', '\n', '===', '---', '> ', '👩🏽‍🌾', 'שלום'),
    fc.stringMatching(/^[a-zé]{1,5}$/),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('')
      expect(bare(readMarkdown(text))).toBe(bare(text))
    }),
    { numRuns: 300 },
  )
})

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{Extended_Pictographic}]/gu, '')
}
