import fc from 'fast-check'
import { expect, test } from 'vitest'
import { glimpse, hitSentences, hitsIn, wordsToStem } from '@/lib/domain/comment/find-hits'
import { isEmptyFind, readFind } from '@/lib/domain/comment/find-query'

test('words in any ending, exactly, as a beginning, in a row, and not', () => {
  expect(readFind('train =staff libr* "nobody calls" -money -"who pays"').terms).toEqual([
    { kind: 'stem', words: 'train', not: false },
    { kind: 'exact', words: 'staff', not: false },
    { kind: 'prefix', words: 'libr', not: false },
    { kind: 'phrase', words: 'nobody calls', not: false },
    { kind: 'stem', words: 'money', not: true },
    { kind: 'phrase', words: 'who pays', not: true },
  ])
  expect(readFind('“nobody calls”').terms).toEqual([{ kind: 'phrase', words: 'nobody calls', not: false }])
})

test('what codings, clauses and attributes are asked for', () => {
  expect(readFind('code:T-12 -code:"invisible work" clause:k7 coder:me round:2 attr:job=librarian').filters).toEqual([
    { key: 'code', value: 'T-12', not: false },
    { key: 'code', value: 'invisible work', not: true },
    { key: 'clause', value: 'k7', not: false },
    { key: 'coder', value: 'me', not: false },
    { key: 'round', value: '2', not: false },
    { key: 'attr', value: 'job=librarian', not: false },
  ])
})

test('it says what it did not understand', () => {
  const puzzle = (typed: string) => readFind(typed).puzzles.join(' ')
  expect(puzzle('tag:money')).toContain('“tag:” is not known here')
  expect(puzzle('code:')).toContain('Nothing stands after “code:”')
  expect(puzzle('"never closed')).toContain('never closed')
  expect(puzzle('tools OR money')).toContain('“OR” is not understood')
  expect(puzzle('- ***')).toContain('holds no word')
  expect(puzzle('a '.repeat(30))).toContain('Only the first 20 parts')
  expect(puzzle('train "in a row" code:T-1 https://example.org 10:30')).toBe('')
})

test('whatever is typed is read, and nothing of it is lost in silence', () => {
  const typed = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[-"=*: a-z]{0,40}$/))
  fc.assert(
    fc.property(typed, (words) => {
      const query = readFind(words)
      const hasWord = /[\p{L}\p{N}]/u.test(words)
      if (hasWord) expect(isEmptyFind(query) && query.puzzles.length === 0).toBe(false)
      for (const { words: part } of query.terms) expect(part).toMatch(/[\p{L}\p{N}]/u)
    }),
    { numRuns: 500 },
  )
})

test('hits lie where the words are, whatever stands around them', () => {
  const text = 'Who pays? 👩‍🏫 Nobody trains us.\r\nTraining is work.'
  const hits = hitsIn(text, readFind('train "who pays"').terms, new Set(['trains', 'training']))
  expect(hits.map(({ start, end }) => text.slice(start, end))).toEqual(['Who pays', 'trains', 'Training'])
  expect(hitSentences(text, hits.slice(1)).map(({ start, end }) => text.slice(start, end))).toEqual([
    '👩‍🏫 Nobody trains us.',
    'Training is work.',
  ])
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (around, more) => {
      const long = `${around} trains ${more}`
      const { runs, before, after } = glimpse(long, hitsIn(long, readFind('train').terms, new Set(wordsToStem('trains'))))
      expect(long).toContain(runs.map(({ words }) => words).join(''))
      if (!before && !after) expect(runs.map(({ words }) => words).join('')).toBe(long)
    }),
  )
})
