import { expect, test } from 'vitest'
import { segmentUnits, sentenceUnits } from '@/lib/domain/coding/segment-units'
import { setUnits } from '@/lib/domain/coding/set-units'
import { spanUnits } from '@/lib/domain/coding/span-units'
import { unitsByTarget } from '@/lib/domain/coding/target-units'
import { presenceUnits } from '@/lib/domain/coding/units'
import { coding, done } from './round-of'

const finished = done(['ada', 'ben'], ['C-1', 'C-2', 'C-3'])

test('what was aimed at a clause is counted apart from what coders found by themselves', () => {
  const codings = [
    coding('ada', 'C-1', 'K-1'),
    coding('ben', 'C-1', 'K-1'),
    coding('ada', 'C-1', 'K-2'),
    coding('ben', 'C-2', 'K-2'),
  ]
  const units = presenceUnits(codings, finished, ['K-1', 'K-2'])
  const { untargeted, onTarget, departing } = unitsByTarget(
    units,
    new Map([
      ['C-1', 'K-1'],
      ['C-3', 'K-2'],
    ]),
  )

  const none = [null, null]
  expect(untargeted.rows.get('K-1')).toEqual([none, [0, 0], none])
  expect(untargeted.rows.get('K-2')).toEqual([none, [0, 1], none])
  expect(onTarget.rows.get('K-1')).toEqual([[1, 1], none, none])
  expect(onTarget.rows.get('K-2')).toEqual([none, none, [0, 0]])
  expect(departing.rows.get('K-1')).toEqual([none, none, [0, 0]])
  expect(departing.rows.get('K-2')).toEqual([[1, 0], none, none])
})

test('a segment has a code that reaches into it, not one that only touches it', () => {
  const codings = [
    coding('ada', 'C-1', 'training', { start: 4, end: 10 }),
    coding('ben', 'C-1', 'training', { start: 10, end: 12 }),
  ]
  const segments = new Map([
    [
      'C-1',
      [
        { start: 0, end: 5 },
        { start: 5, end: 10 },
        { start: 10, end: 20 },
      ],
    ],
  ])
  const { comments, rows } = segmentUnits(codings, finished, ['training'], segments)
  expect(comments).toEqual(['C-1', 'C-1', 'C-1'])
  expect(rows.get('training')).toEqual([
    [1, 0],
    [1, 0],
    [0, 1],
  ])
})

test('sentences are found in UTF-16 units, whatever stands in them', () => {
  const text = '🙂 Yes, we help. नमस्ते! \u200fשלום עולם. Done.'
  const at = text.indexOf('שלום')
  const codings = [coding('ada', 'C-1', 'training', { start: at, end: at + 4 })]
  const { rows } = sentenceUnits(codings, finished, ['training'], new Map([['C-1', text]]))
  const own = rows.get('training') ?? []
  expect(own.filter(([ada]) => ada === 1)).toHaveLength(1)
  expect(own.every(([, ben]) => ben === 0)).toBe(true)
})

test('sets hold all codes of a unit: none is a set, not finished is missing', () => {
  const assignments = [
    ...done(['ada'], ['C-1', 'C-2']),
    ...done(['ben'], ['C-1']),
    { ...done(['ben'], ['C-2'])[0], state: 'todo' },
  ]
  const codings = [coding('ada', 'C-1', 'b'), coding('ada', 'C-1', 'a'), coding('ben', 'C-2', 'a')]
  const { rows } = setUnits(presenceUnits(codings, assignments as ReturnType<typeof done>, ['a', 'b']))
  expect(rows).toEqual([
    [['a', 'b'], []],
    [[], null],
  ])
})

test('spans are laid end to end over what every coder finished, and overlaps of one code are merged', () => {
  const assignments = done(['ada', 'ben'], ['C-1', 'C-3']).concat(done(['ada'], ['C-2']))
  const codings = [
    coding('ada', 'C-1', 'a', { start: 0, end: 4 }),
    coding('ada', 'C-1', 'a', { start: 2, end: 6 }),
    coding('ada', 'C-1', 'b', { start: 3, end: 5 }),
    coding('ada', 'C-2', 'a', { start: 0, end: 2 }),
    coding('ben', 'C-3', 'a', { start: 1, end: 3 }),
  ]
  const lengths = new Map([
    ['C-1', 10],
    ['C-2', 20],
    ['C-3', 5],
  ])
  const units = spanUnits(codings, assignments, ['a', 'b'], lengths)
  expect(units).toMatchObject({ start: 0, end: 15, coders: 2, categories: 2 })
  expect(units.comments).toEqual([
    { commentId: 'C-1', start: 0, end: 10 },
    { commentId: 'C-3', start: 10, end: 15 },
  ])
  expect(units.spans).toEqual([
    { coder: 0, category: 0, start: 0, end: 6 },
    { coder: 0, category: 1, start: 3, end: 5 },
    { coder: 1, category: 0, start: 11, end: 13 },
  ])
})
