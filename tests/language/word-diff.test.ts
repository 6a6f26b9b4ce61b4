import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Run, redline } from '@/lib/language/word-diff'

test('equal texts have one run, empty ones none', () => {
  expect(redline('Visits gardens.', 'Visits gardens.')).toEqual([{ kind: 'same', text: 'Visits gardens.' }])
  expect(redline('', '')).toEqual([])
})

test('an added clause at the end is one added run', () => {
  expect(redline('Enquires into what happens in practice.', 'Enquires into what happens in practice, and says so.')).toEqual([
    { kind: 'same', text: 'Enquires into what happens in practice' },
    { kind: 'added', text: ', and says so' },
    { kind: 'same', text: '.' },
  ])
})

test('a word is never cut', () => {
  expect(redline('Advises teachers in the town every day', 'Advised teachers in the town every day')).toEqual([
    { kind: 'removed', text: 'Advises' },
    { kind: 'added', text: 'Advised' },
    { kind: 'same', text: ' teachers in the town every day' },
  ])
})

test('islands of one or two equal words are joined to one change', () => {
  const runs = redline(
    'Opens quiet doors to rare tools for people of every street',
    'Finds loud doors in rare gardens for people of every street',
  )
  expect(runs.map(({ kind }) => kind)).toEqual(['removed', 'added', 'same'])
})

test('a doubled space taken out is a change of one space', () => {
  expect(redline('one  two three four', 'one two three four').filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', text: ' ' },
  ])
})

test('Hebrew, Chinese and emoji keep their words', () => {
  expect(rebuilt(redline('הגנן מבקר בגן היום 👩🏽‍🌾', 'הגנן מבקר בעיר היום 👩🏽‍🌾'))).toEqual([
    'הגנן מבקר בגן היום 👩🏽‍🌾',
    'הגנן מבקר בעיר היום 👩🏽‍🌾',
  ])
  expect(redline('我们喜欢花园 👍', '我们喜欢花园 👍🏽').some(({ text }) => text === '👍🏽')).toBe(true)
})

const piece = fc.oneof(
  fc.constantFrom(
    ' ',
    '  ',
    '\u00a0',
    '\n',
    '\r\n',
    'the',
    'garden',
    'Z\u0301a',
    'שלום',
    '👩🏽‍🌾',
    '👍',
    '.',
    ', ',
    'don’t',
    '花园',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
)
const textArb = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''))

test('a redline rebuilds both texts to the last character', () => {
  fc.assert(
    fc.property(textArb, textArb, (before, after) => {
      expect(rebuilt(redline(before, after))).toEqual([before, after])
    }),
    { numRuns: 500 },
  )
})

test('no run is empty and none of the same kind follows another', () => {
  fc.assert(
    fc.property(textArb, textArb, (before, after) => {
      const runs = redline(before, after)
      expect(runs.every(({ text }) => text !== '')).toBe(true)
      expect(runs.every(({ kind }, at) => kind !== runs[at - 1]?.kind)).toBe(true)
    }),
  )
})

test('very long texts are compared at their ends, at once', () => {
  const many = Array.from({ length: 40_000 }, (_, at) => `w${at}`).join(' ')
  const runs = redline(`So: ${many}.`, 'So: none.')
  expect(runs.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same'])
  expect(rebuilt(runs)).toEqual([`So: ${many}.`, 'So: none.'])
})

function rebuilt(runs: readonly Run[]): [string, string] {
  const without = (kind: Run['kind']) => runs.filter((run) => run.kind !== kind).map(({ text }) => text)
  return [without('added').join(''), without('removed').join('')]
}
