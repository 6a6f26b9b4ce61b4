import { expect, test } from 'vitest'
import { formatHandle, parseHandle } from '@/lib/domain/project/handle'

test('handles look as the project cites them', () => {
  const kinds = ['clause', 'comment', 'code', 'theme', 'commenter', 'point', 'request', 'proposal'] as const
  expect(kinds.map((kind) => formatHandle(kind, 7))).toEqual(['K-07', 'C-007', 'T-07', 'TH-7', 'P007', 'PT-7', 'RQ-7', 'PR-7'])
})

test.each(['K-07', 'k7', ' K 07 ', 'K–7', 'K-0007'])('%s is clause 7', (typed) => {
  expect(parseHandle(typed)).toEqual({ kind: 'clause', number: 7 })
})

test.each(['', 'K-', 'K-0', 'X-1', '7', 'K-7a', 'K-1 2'])('%j is no handle', (typed) => {
  expect(parseHandle(typed)).toBeNull()
})
