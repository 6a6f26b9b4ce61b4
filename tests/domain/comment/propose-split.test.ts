import fc from 'fast-check'
import { expect, test } from 'vitest'
import { proposeSplit } from '@/lib/domain/comment/propose-split'

const clauses = [
  { handle: 'K-01', number: null, text: 'Teaching' },
  { handle: 'K-02', number: '1', text: 'Supports colleagues in their teaching with technology.' },
  { handle: 'K-07', number: '2', text: 'Keeps up with what is new in the field.' },
  { handle: 'K-09', number: '3', text: 'Advises on policy.' },
  { handle: 'K-10', number: '3.1', text: 'Writes guidance that others can follow.' },
]
const split = (text: string) =>
  proposeSplit(text, clauses).map(({ start, end, target, because }) => [text.slice(start, end).trim(), target, because])

test('a letter is split where it turns to another clause', () => {
  expect(
    split(
      'Dear all, good work 😀.\n\nClause 2 is too wide. I would cut it.\n\nOn K-09: not only policy.\n\nRegarding section 3.1, yes.',
    ),
  ).toEqual([
    ['Dear all, good work 😀.', null, null],
    ['Clause 2 is too wide. I would cut it.', 'K-07', 'number'],
    ['On K-09: not only policy.', 'K-09', 'handle'],
    ['Regarding section 3.1, yes.', 'K-10', 'number'],
  ])
})

test('a turn inside a paragraph counts, a mention in passing does not', () => {
  expect(split('Clause 1 is fine. It is much like clause 3. Point 2 is not.')).toEqual([
    ['Clause 1 is fine. It is much like clause 3.', 'K-02', 'number'],
    ['Point 2 is not.', 'K-07', 'number'],
  ])
})

test('a numbered list answers the clauses by number, one number alone does not', () => {
  expect(split('1. Yes.\n2) No.\n9. And pay.')).toEqual([
    ['1. Yes.', 'K-02', 'list'],
    ['2) No.', 'K-07', 'list'],
    ['9. And pay.', null, 'list'],
  ])
  expect(split('3 people asked me.\nI agree.')).toEqual([['3 people asked me.\nI agree.', null, null]])
})

test('quoted words of a clause are known, marked or in quotation marks', () => {
  expect(
    split('> Keeps up with what is new\n\nOnly in the field?\n\nAnd “in their teaching with technology” is narrow.'),
  ).toEqual([
    ['> Keeps up with what is new\n\nOnly in the field?', 'K-07', 'quote'],
    ['And “in their teaching with technology” is narrow.', 'K-02', 'quote'],
  ])
})

test('clauses are named in German, French and Spanish too', () => {
  expect(split('Zu Punkt 2: zu eng.\nAbschnitt 3: gut.\nCláusula 1: sí.').map(([, target]) => target)).toEqual([
    'K-07',
    'K-09',
    'K-02',
  ])
})

test('the parts follow each other and cover the whole text', () => {
  const piece = fc.constantFrom(
    'Clause 2 is wide. ',
    '1. ',
    '2. ',
    '\n',
    '\r\n',
    '> ',
    'K-07',
    'Supports colleagues in their teaching with technology.',
    '😀',
    'e\u0301',
    ' ',
    '\u00a0',
    'x. ',
    '“',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('')
      const parts = proposeSplit(text, clauses)
      expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text.trim() === '' ? '' : text)
      expect(parts.every(({ start, end }) => start < end)).toBe(true)
    }),
    { numRuns: 500 },
  )
})
