import { expect, test } from 'vitest'
import { presenceUnits, stanceUnits } from '@/lib/domain/coding/units'
import { coding, done } from './round-of'

const finished = done(['ada', 'ben'], ['C-1', 'C-2'])

test('a comment finished with no code says no, an unfinished one says nothing', () => {
  const assignments = [...finished, { roundId: 'round 1', coderId: 'ada', commentId: 'C-3', state: 'done' as const }]
  assignments.push(...done(['ben'], ['C-3']).map((own) => ({ ...own, state: 'todo' as const })))
  const { coders, comments, rows } = presenceUnits([coding('ada', 'C-1', 'training')], assignments, ['training'])

  expect(coders).toEqual(['ada', 'ben'])
  expect(comments).toEqual(['C-1', 'C-2', 'C-3'])
  expect(rows.get('training')).toEqual([
    [1, 0],
    [0, 0],
    [0, null],
  ])
})

test('codings on a comment that is not done yet do not count', () => {
  const skipped = [{ roundId: 'round 1', coderId: 'ada', commentId: 'C-1', state: 'skipped' as const }]
  expect(presenceUnits([coding('ada', 'C-1', 'training')], skipped, ['training']).rows.get('training')).toEqual([[null]])
})

test('the same code on two spans is one yes, and the consensus is nobody’s answer', () => {
  const codings = [
    coding('ada', 'C-1', 'training'),
    coding('ada', 'C-1', 'training', { start: 9, end: 12 }),
    coding('ben', 'C-2', 'training', { layer: 'consensus' }),
  ]
  expect(presenceUnits(codings, finished, ['training']).rows.get('training')).toEqual([
    [1, 0],
    [0, 0],
  ])
})

test('a code that nobody used is a column of no', () => {
  expect(presenceUnits([], finished, ['workload']).rows.get('workload')).toEqual([
    [0, 0],
    [0, 0],
  ])
})

test('stance is compared only where both coders have the clause', () => {
  const codings = [
    coding('ada', 'C-1', 'K-01', { stance: 'supports' }),
    coding('ben', 'C-1', 'K-01', { stance: 'objects' }),
    coding('ada', 'C-2', 'K-01', { stance: 'supports' }),
  ]
  expect(stanceUnits(codings, finished, ['K-01', 'K-02'])).toEqual([
    { commentId: 'C-1', codeId: 'K-01', values: ['supports', 'objects'] },
  ])
})

test('a coder who takes two stances on one clause in one comment is mixed', () => {
  const codings = [
    coding('ada', 'C-1', 'K-01', { stance: 'supports' }),
    coding('ada', 'C-1', 'K-01', { stance: 'change', start: 8, end: 11 }),
    coding('ben', 'C-1', 'K-01'),
  ]
  expect(stanceUnits(codings, finished, ['K-01'])[0]?.values).toEqual(['mixed', 'none'])
})
