import { expect, test } from 'vitest'
import type { RoundPurpose, RoundState } from '@/lib/domain/coding/round'
import { settledCodings, settledMix } from '@/lib/domain/coding/settled'
import { coding, done } from './round-of'

const round = (number: number, purpose: RoundPurpose, state: RoundState) => ({ id: `round ${number}`, number, purpose, state })

const adas = coding('ada', 'C-1', 'training')
const bens = coding('ben', 'C-1', 'workload')
const both = done(['ada', 'ben'], ['C-1'])

test('a comment that two coders reconciled counts as their consensus', () => {
  const agreed = coding('noor', 'C-1', 'training', { layer: 'consensus' })
  const work = { rounds: [round(1, 'reliability', 'reconciled')], assignments: both, codings: [adas, bens, agreed] }
  expect(settledCodings(work)).toEqual([
    { commentId: 'C-1', provenance: { from: 'consensus', roundId: 'round 1' }, codings: [agreed] },
  ])
})

test('a consensus that nothing is there is a result', () => {
  const [only] = settledCodings({ rounds: [round(1, 'reliability', 'reconciled')], assignments: both, codings: [adas, bens] })
  expect(only).toEqual({ commentId: 'C-1', provenance: { from: 'consensus', roundId: 'round 1' }, codings: [] })
})

test('two readings that nobody reconciled settle nothing', () => {
  const [only] = settledCodings({ rounds: [round(1, 'reliability', 'locked')], assignments: both, codings: [adas, bens] })
  expect(only?.provenance).toEqual({ from: 'nothing-yet', why: 'not-reconciled', roundId: 'round 1' })
  expect(only?.codings).toEqual([])
})

test('a comment of one coder counts as that coder left it in the latest production round', () => {
  const later = coding('ben', 'C-1', 'training', { roundId: 'round 2' })
  const [only] = settledCodings({
    rounds: [round(1, 'production', 'locked'), round(2, 'production', 'locked'), round(3, 'stability', 'locked')],
    assignments: [...done(['ada'], ['C-1']), ...done(['ben'], ['C-1'], 'round 2'), ...done(['ben'], ['C-1'], 'round 3')],
    codings: [adas, later, coding('ben', 'C-1', 'other', { roundId: 'round 3' })],
  })
  expect(only).toEqual({
    commentId: 'C-1',
    provenance: { from: 'one-coder', roundId: 'round 2', coderId: 'ben' },
    codings: [later],
  })
})

test('nothing of an open round, of training and of unfinished work is settled', () => {
  const unfinished = both.map((own) => ({ ...own, state: 'todo' as const }))
  const settle = (purpose: RoundPurpose, state: RoundState, assignments = both) =>
    settledCodings({ rounds: [round(1, purpose, state)], assignments, codings: [adas, bens] })

  expect(settle('production', 'open')).toEqual([])
  expect(settle('training', 'reconciled')).toEqual([])
  expect(settle('production', 'locked', unfinished)).toEqual([])
})

test('in reflexive work each coder’s reading stands for itself', () => {
  const work = { rounds: [round(1, 'exploratory', 'locked')], assignments: both, codings: [adas, bens], reflexive: true }
  const [only] = settledCodings(work)
  expect(only?.provenance).toEqual({ from: 'own', roundId: 'round 1', coderIds: ['ada', 'ben'] })
  expect(only?.codings).toEqual([adas, bens])
})

test('every count can say how many comments were settled in which way', () => {
  const settled = settledCodings({
    rounds: [round(1, 'reliability', 'reconciled'), round(2, 'production', 'locked')],
    assignments: [...both, ...done(['ada'], ['C-2', 'C-3'], 'round 2')],
    codings: [],
  })
  expect(settledMix(settled)).toEqual({ consensus: 1, 'one-coder': 2, own: 0, 'nothing-yet': 0 })
})
