import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AttributeDefinition } from '@/lib/domain/comment/attributes'
import { applyMapping, faultOfMapping } from '@/lib/domain/comment/column-mapping'
import { type ColumnMapping, guessMapping } from '@/lib/domain/comment/column-meaning'
import { guessDateOrder, readSentOn } from '@/lib/domain/comment/sent-on'

const years: AttributeDefinition = { key: 'years', question: 'Years in the job', kind: 'number', options: [] }

const header = [
  'Response ID',
  'Submitted',
  'Your name',
  'E-mail',
  'IP Address',
  'Clause',
  'Comment',
  'Suggested wording',
  'Years in the job',
  'May we quote you?',
]
const kim = [
  'R1',
  '31/03/2026 10:15',
  'Kim',
  'kim@example.org',
  '192.168.1.1',
  'K-07',
  'Should also teach staff 😀',
  '',
  '7',
  'Yes',
]

test('a form’s own column names are understood, and personal ones go to the vault or away', () => {
  const { columns, dateOrder } = guessMapping(header, [kim], [years])
  expect(columns.map(({ as }) => as)).toEqual([
    'commenter',
    'date',
    'vault',
    'vault',
    'drop',
    'target',
    'comment',
    'proposedText',
    'attribute',
    'use',
  ])
  expect(columns[9]).toEqual({ as: 'use', use: 'quote' })
  expect(dateOrder).toBe('day-first')
})

test('a column full of addresses is personal whatever it is called', () => {
  expect(
    guessMapping(
      ['Comment', 'Answer 2'],
      [
        ['Good', 'kim@example.org'],
        ['Bad', 'rui@example.org'],
      ],
    ).columns[1],
  ).toEqual({ as: 'vault' })
})

test('a question column per clause gives each its target; without any hint the longest texts are the comments', () => {
  expect(guessMapping(['What about K-07?', 'And K-12?'], []).columns).toEqual([
    { as: 'comment', target: 'K-07' },
    { as: 'comment', target: 'K-12' },
  ])
  expect(
    guessMapping(['q1', 'q2'], [['x', 'They should also teach the teachers, every day']]).columns.map(({ as }) => as),
  ).toEqual(['drop', 'comment'])
})

test('a row becomes a draft with all that it says', () => {
  const { drafts, account } = applyMapping(header, [{ line: 2, cells: kim }], guessMapping(header, [kim], [years]), [years])
  expect(drafts).toEqual([
    {
      line: 2,
      column: 'Comment',
      text: 'Should also teach staff 😀',
      proposedText: null,
      target: 'K-07',
      sentOn: '2026-03-31',
      commenterKey: 'R1',
      attributes: { years: 7 },
      answers: { quote: 'yes' },
      asked: null,
      vault: { 'Your name': 'Kim', 'E-mail': 'kim@example.org' },
    },
  ])
  expect(account).toEqual({ rows: 1, read: 1, comments: 1, empty: 0, duplicates: 0, refused: 0 })
})

test('empty, doubled and unreadable rows are accounted for with their reason', () => {
  const mapping = guessMapping(header, [kim], [years])
  const rows = [
    kim,
    kim,
    kim.with(6, ' '),
    kim.with(1, 'yesterday').with(0, 'R2'),
    kim.with(9, 'perhaps').with(0, 'R3'),
    kim.with(8, 'many').with(0, 'R4'),
  ]
  const { account, leftOut } = applyMapping(
    header,
    rows.map((cells, nth) => ({ line: nth + 2, cells })),
    mapping,
    [years],
  )
  expect(account).toEqual({ rows: 6, read: 6, comments: 1, empty: 1, duplicates: 1, refused: 3 })
  expect(leftOut.map(({ line, outcome }) => `${line} ${outcome}`)).toEqual([
    '3 duplicate',
    '4 empty',
    '5 refused',
    '6 refused',
    '7 refused',
  ])
  expect(leftOut.map(({ why }) => why).join(' ')).not.toMatch(/yesterday|perhaps|many|kim@/)
})

test('the same words from two commenters are two comments, from nobody in particular only if the whole row is the same', () => {
  const mapping: ColumnMapping = { columns: [{ as: 'commenter' }, { as: 'comment', target: null }], dateOrder: 'day-first' }
  const rows = [
    ['R1', 'Same'],
    ['R2', 'Same'],
    ['', 'Same'],
    ['', 'Same'],
  ].map((cells, nth) => ({ line: nth + 2, cells }))
  expect(applyMapping(['id', 'comment'], rows, mapping).account).toMatchObject({ comments: 3, duplicates: 1 })
})

test('a mapping without comments or with two dates says what to mend', () => {
  expect(faultOfMapping(['a'], { columns: [{ as: 'drop' }], dateOrder: 'day-first' })).toBe(
    'Say which column holds the comments.',
  )
  const columns = [{ as: 'comment', target: null }, { as: 'date' }, { as: 'date' }] as const
  expect(faultOfMapping(['a', 'b', 'c'], { columns, dateOrder: 'day-first' })).toContain('Two columns are mapped to the date')
  expect(faultOfMapping(header, guessMapping(header, [kim], [years]))).toBeNull()
})

test('dates are read in the order that the table proves, and only days that exist', () => {
  expect(guessDateOrder(['03/04/2026', '03/14/2026'])).toBe('month-first')
  expect(readSentOn('03/04/2026', 'month-first')).toBe('2026-03-04')
  expect(readSentOn('3.4.2026, 10:00', 'day-first')).toBe('2026-04-03')
  expect(readSentOn('2026-03-31T23:59:59+02:00', 'day-first')).toBe('2026-03-31')
  expect(readSentOn('31/02/2026', 'day-first')).toBeNull()
})

test('whatever the table holds, every text is accounted for', () => {
  const columns = [
    { as: 'commenter' },
    { as: 'comment', target: null },
    { as: 'comment', target: 'K-01' },
    { as: 'use', use: 'quote' },
  ] as const
  const cell = fc.constantFrom('', ' ', 'Same', 'Other', 'yes', 'no', 'perhaps', '\ud83d', 'a\0b', '😀')
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 4, maxLength: 4 })), (table) => {
      const rows = table.map((cells, nth) => ({ line: nth + 2, cells }))
      const { drafts, leftOut, account } = applyMapping(['id', 'a', 'b', 'quote'], rows, { columns, dateOrder: 'day-first' })
      expect(account.read).toBe(rows.length * 2)
      expect(drafts.length + leftOut.length).toBe(account.read)
      expect(account.comments).toBe(drafts.length)
    }),
  )
})

test('a column that asks holds answers when they are sentences, and a choice among a few is left out', () => {
  const header = ['What is missing from it?', 'Do you agree with the title?', 'Where do you work?']
  const rows = [
    ['Time for research, I think.', 'Neither agree nor disagree', 'College'],
    ['More on accessibility 🙂', 'Neither agree nor disagree', 'University'],
    ['', 'Neither agree nor disagree', 'College'],
  ]
  expect(guessMapping(header, rows).columns).toEqual([
    { as: 'comment', target: null, isAnswer: true },
    { as: 'drop' },
    { as: 'drop' },
  ])
})
