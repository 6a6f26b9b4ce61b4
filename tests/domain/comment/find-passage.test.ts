import { expect, test } from 'vitest'
import { findPassage } from '@/lib/domain/comment/find-passage'

const clauses = [
  { clauseId: 'one', text: 'Helps “all”  who teach 👩‍🏫 well.' },
  { clauseId: 'two', text: 'Helps staff. Then helps staff.' },
  { clauseId: 'three', text: 'Keeps up with the field.' },
]
const quote = (exact: string, prefix = '', suffix = '') => ({ exact, prefix, suffix })

test('blanks and quotation marks make no difference, and positions are those of the clause', () => {
  const found = findPassage(clauses, quote('"all" who\u00a0teach 👩‍🏫'))
  expect(found).toEqual({ clauseId: 'one', passage: { start: 6, end: 28 } })
  expect(clauses[0]?.text.slice(6, 28)).toBe('“all”  who teach 👩‍🏫')
})

test('words that stand in several clauses need their surroundings, or have no place', () => {
  expect(findPassage(clauses, quote('Helps'))).toBeNull()
  expect(findPassage(clauses, quote('Helps', 'Title\n', ' staff. Then'))).toEqual({
    clauseId: 'two',
    passage: { start: 0, end: 5 },
  })
})

test('words that stand twice in one clause mean the clause', () => {
  expect(findPassage(clauses, quote('elps staff.'))).toEqual({ clauseId: 'two', passage: null })
})

test('a clause with the number that a copy prints before it is that clause', () => {
  expect(findPassage(clauses, quote('3  [K-03]  Keeps up with the field.'))).toEqual({ clauseId: 'three', passage: null })
})

test('half of an emoji, no words, and words of nobody have no place', () => {
  for (const exact of ['👩', ' \n', 'Nobody wrote this.']) expect(findPassage(clauses, quote(exact))).toBeNull()
})
