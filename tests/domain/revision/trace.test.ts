import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type TraceNode, type TraceRows, traceOver } from '@/lib/domain/revision/trace'

const rows: TraceRows = {
  lineages: [
    { proposalId: 'PR-1', from: ['K-01'], to: ['K-01'] },
    { proposalId: 'PR-2', from: ['K-02'], to: [] },
    { proposalId: null, from: ['K-03'], to: ['K-03'] },
  ],
  evidence: [
    { id: 'E-1', proposalId: 'PR-1', kind: 'request', targetId: 'RQ-1' },
    { id: 'E-2', proposalId: 'PR-1', kind: 'theme', targetId: 'TH-1' },
    { id: 'E-3', proposalId: 'PR-2', kind: 'decision', targetId: null },
    { id: 'E-4', proposalId: 'PR-2', kind: 'sealedComment', targetId: 'C-009' },
  ],
  points: [
    { id: 'PT-1', commentId: 'C-001', requestId: 'RQ-1' },
    { id: 'PT-2', commentId: 'C-002', requestId: 'RQ-1' },
  ],
  themeCodings: [{ themeId: 'TH-1', codingId: 'coding' }],
  codings: [{ id: 'coding', commentId: 'C-002' }],
}

test('a changed clause leads back to the comments behind it', () => {
  expect(ends(traceOver(rows).back({ kind: 'clause', id: 'K-01' }))).toEqual([
    'clause K-01 < proposal PR-1 < request RQ-1 < point PT-1 < comment C-001',
    'clause K-01 < proposal PR-1 < request RQ-1 < point PT-2 < comment C-002',
    'clause K-01 < proposal PR-1 < theme TH-1 < coding coding < comment C-002',
  ])
})

test('a retired clause leads back to the decision and the sealed comment', () => {
  expect(ends(traceOver(rows).back({ kind: 'clause', id: 'K-02' }))).toEqual([
    'clause K-02 < proposal PR-2 < decision E-3',
    'clause K-02 < proposal PR-2 < comment C-009',
  ])
})

test('a comment leads to what became of it', () => {
  expect(ends(traceOver(rows).forth({ kind: 'comment', id: 'C-001' }))).toEqual([
    'comment C-001 < point PT-1 < request RQ-1 < proposal PR-1 < clause K-01',
  ])
})

test('an unchanged clause and an unheard comment lead nowhere', () => {
  expect(ends(traceOver(rows).back({ kind: 'clause', id: 'K-03' }))).toEqual(['clause K-03'])
  expect(ends(traceOver(rows).forth({ kind: 'comment', id: 'C-777' }))).toEqual(['comment C-777'])
})

test('every way back is a way forth', () => {
  const id = fc.constantFrom('1', '2', '3')
  const some: fc.Arbitrary<TraceRows> = fc.record({
    lineages: fc.array(
      fc.record({ proposalId: fc.option(id), from: fc.array(id, { maxLength: 1 }), to: fc.array(id, { maxLength: 2 }) }),
      {
        maxLength: 4,
      },
    ),
    evidence: fc.array(
      fc.record({
        id,
        proposalId: id,
        kind: fc.constantFrom('point' as const, 'request' as const, 'coding' as const),
        targetId: id,
      }),
      { maxLength: 5 },
    ),
    points: fc.array(fc.record({ id, commentId: id, requestId: fc.option(id) }), { maxLength: 4 }),
    themeCodings: fc.array(fc.record({ themeId: id, codingId: id }), { maxLength: 3 }),
    codings: fc.array(fc.record({ id, commentId: id }), { maxLength: 4 }),
  })
  fc.assert(
    fc.property(some, id, (given, clause) => {
      const trace = traceOver(given)
      for (const path of trace.back({ kind: 'clause', id: clause })) {
        const last = path.at(-1)
        if (last?.kind !== 'comment') continue
        expect(ends(trace.forth(last))).toContain(ends([[...path].reverse()])[0])
      }
    }),
  )
})

function ends(paths: readonly (readonly TraceNode[])[]): string[] {
  return paths.map((path) => path.map(({ kind, id }) => `${kind} ${id}`).join(' < '))
}
