import { expect, test } from 'vitest'
import { presenceDisagreements, stanceDisagreements } from '@/lib/domain/coding/disagreements'
import { presenceUnits, stanceUnits } from '@/lib/domain/coding/units'
import { coding, done } from './round-of'

test('a difference names who has the code and who has not; what all share or lack is none', () => {
  const codings = [coding('ada', 'C-1', 'training'), coding('ada', 'C-2', 'training'), coding('ben', 'C-2', 'training')]
  const units = presenceUnits(codings, done(['ada', 'ben'], ['C-1', 'C-2', 'C-3']), ['training'])
  expect(presenceDisagreements(units)).toEqual([
    { kind: 'presence', commentId: 'C-1', codeId: 'training', having: ['ada'], lacking: ['ben'] },
  ])
})

test('a coder who has not finished a comment does not lack its codes', () => {
  const units = presenceUnits([coding('ada', 'C-1', 'training')], done(['ada'], ['C-1']), ['training'])
  expect(presenceDisagreements(units)).toEqual([])
})

test('evenly split coders come first, then the comment with most differences', () => {
  const codings = [
    coding('ada', 'C-1', 'training'),
    coding('ada', 'C-2', 'training'),
    coding('ada', 'C-2', 'workload'),
    coding('ada', 'C-3', 'training'),
    coding('ben', 'C-3', 'training'),
  ]
  const four = done(['ada', 'ben', 'olu', 'rui'], ['C-1', 'C-2', 'C-3'])
  const found = presenceDisagreements(presenceUnits(codings, four, ['training', 'workload']))
  expect(found.map(({ commentId, codeId }) => [commentId, codeId])).toEqual([
    ['C-3', 'training'],
    ['C-2', 'training'],
    ['C-2', 'workload'],
    ['C-1', 'training'],
  ])
})

test('coders who share a clause may still differ in stance', () => {
  const codings = [coding('ada', 'C-1', 'K-01', { stance: 'supports' }), coding('ben', 'C-1', 'K-01', { stance: 'change' })]
  const units = stanceUnits(codings, done(['ada', 'ben'], ['C-1']), ['K-01'])
  expect(stanceDisagreements(units, ['ada', 'ben'])).toEqual([
    {
      kind: 'stance',
      commentId: 'C-1',
      codeId: 'K-01',
      stances: [
        { coderId: 'ada', stance: 'supports' },
        { coderId: 'ben', stance: 'change' },
      ],
    },
  ])
})
