import { expect, test } from 'vitest'
import { lineageFrom } from '@/lib/domain/description/next-version'
import type { Disposition, InForce, Outcome } from '@/lib/domain/points/disposition'
import { blocksPublishing, type PublishData, publishChecks } from '@/lib/domain/revision/checks'
import type { ProposalData } from '@/lib/domain/revision/evidence-checks'
import { versionOne } from '../description/a-version'

const proposal: ProposalData = {
  id: 'retire-learn',
  handle: 'PR-9',
  state: 'approved',
  rev: 1,
  changeClass: 'substantive',
  rationale: 'Said elsewhere.',
  reviews: [{ reviewerId: 'Rui', subjectRev: 1, verdict: 'approve', at: new Date(0) }],
  evidence: [{ kind: 'request', suspect: [] }],
}
const point = { handle: 'PT-1', inForce: answered('accepted'), proposalIds: ['retire-learn'] }
const good = versionWith(proposal)

test('a version in which every change is approved, founded and answered may be published', () => {
  expect(publishChecks(good)).toEqual([])
})

test('a first version has nothing to account for', () => {
  expect(publishChecks({ ...good, old: null, lineages: [], proposals: [], applied: [], points: [], next: versionOne })).toEqual(
    [],
  )
})

test.each<[string, PublishData]>([
  ['duplicate-in-version', { ...good, next: good.next.map((clause) => ({ ...clause, handle: 'K-01' })) }],
  ['broken-tree', { ...good, next: good.next.map((clause) => ({ ...clause, position: 0 })) }],
  ['not-accounted-for', { ...good, lineages: good.lineages.slice(1) }],
  ['lineage-leaves-versions', { ...good, old: good.old?.slice(1) ?? null }],
  ['wrong-ends', { ...good, lineages: good.lineages.map((lineage) => ({ ...lineage, op: 'merge' as const })) }],
  ['published-version-edited', { ...good, published: [{ handle: 'version 1', stored: 'a', computed: 'b' }] }],
  ['change-without-approval', { ...good, proposals: [] }],
  ['change-without-approval', versionWith({ ...proposal, rev: 2 })],
  ['change-without-approval', versionWith({ ...proposal, state: 'inReview' })],
  ['retired-without-reason', versionWith({ ...proposal, rationale: ' ' })],
  ['change-without-evidence', versionWith({ ...proposal, evidence: [] })],
  ['change-without-evidence', versionWith({ ...proposal, evidence: [{ kind: 'point', suspect: ['quote-changed'] }] })],
  ['evidence-in-doubt', versionWith({ ...proposal, evidence: [{ kind: 'point', suspect: ['permission-withdrawn'] }] })],
  ['point-without-disposition', { ...good, points: [{ ...point, inForce: { status: 'open' } }] }],
  ['duplicate-circle', { ...good, points: [{ ...point, inForce: { status: 'circle', follows: ['RQ-1', 'RQ-2'] } }] }],
  ['accepted-without-change', { ...good, points: [{ ...point, proposalIds: [] }] }],
  ['no-reason', { ...good, points: [point, { ...point, inForce: answered('rejected', '') }] }],
  ['applied-but-rejected', { ...good, points: [{ ...point, inForce: answered('rejected') }] }],
])('%s blocks publishing', (code, data) => {
  const findings = publishChecks(data)
  expect(findings).toContainEqual(expect.objectContaining({ code, severity: 'E' }))
  expect(blocksPublishing(findings)).toBe(true)
})

test('a clause that changed without saying so is a warning', () => {
  const next = good.next.map((clause) => (clause.clauseId === 'visit' ? { ...clause, fingerprint: 'other' } : clause))
  const findings = publishChecks({ ...good, next })
  expect(findings.map(({ code, severity, handle }) => [code, severity, handle])).toEqual([['changed-unsaid', 'W', 'K-visit']])
  expect(blocksPublishing(findings)).toBe(false)
})

function versionWith(given: ProposalData): PublishData {
  const built = lineageFrom([{ proposalId: given.id, changeClass: 'substantive', op: 'retire', clauseId: 'learn' }], versionOne)
  if (built.status === 'refused') throw new Error(built.why)
  const next = built.placements.flatMap((place) =>
    versionOne.filter(({ clauseId }) => clauseId === place.clauseId).map((clause) => ({ ...clause, ...place })),
  )
  return {
    handle: 'version 2',
    old: versionOne,
    next,
    lineages: built.lineages,
    published: [{ handle: 'version 1', stored: 'a', computed: 'a' }],
    proposals: [given],
    points: [point],
    applied: [given],
  }
}

function answered(outcome: Outcome, reason = 'Because.'): InForce {
  const disposition: Disposition = {
    id: 'D-1',
    pointId: null,
    requestId: 'RQ-1',
    outcome,
    reason,
    duplicateOfId: null,
    at: new Date(0),
  }
  return { status: 'decided', disposition, by: 'request', follows: [] }
}
