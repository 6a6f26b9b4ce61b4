import type { ApprovedChange } from '@/lib/domain/description/approved-change'
import type { PlacedClause } from '@/lib/domain/description/clause'
import { type Disposition, dispositionInForce } from '@/lib/domain/points/disposition'
import { formatHandle } from '@/lib/domain/project/handle'
import type { PointData } from '@/lib/domain/revision/disposition-checks'
import { readPins, suspect } from '@/lib/domain/revision/evidence'
import type { ProposalData } from '@/lib/domain/revision/evidence-checks'
import type { Tx } from '@/lib/server/db'
import { fingerprintOf } from '@/lib/server/fingerprint'

const hex = (bytes: Uint8Array | null) => (bytes === null ? null : Buffer.from(bytes).toString('hex'))

/** The clauses of a version as the domain reads them, with what is needed to place them again. */
export async function clausesOf(tx: Tx, projectId: number, versionId: string) {
  const rows = await tx.placement.findMany({
    where: { projectId, versionId },
    select: {
      id: true,
      parentId: true,
      position: true,
      printed: true,
      clauseText: { include: { clause: { select: { number: true } } } },
    },
  })
  const clauseAt = new Map(rows.map(({ id, clauseText }) => [id, clauseText.clauseId]))
  const clauses: PlacedClause[] = rows.map(({ parentId, position, printed, clauseText: { clause, ...wording } }) => ({
    clauseId: wording.clauseId,
    handle: formatHandle('clause', clause.number),
    ...{ kind: wording.kind, standing: wording.standing, level: wording.level, text: wording.text },
    fingerprint: hex(wording.fingerprint) ?? '',
    parentId: parentId === null ? null : (clauseAt.get(parentId) ?? null),
    position,
    number: printed,
  }))
  return { rows, clauses }
}

/** Approved proposals as changes of the text. `newIds` gives each insertion the clause id it will have. */
export async function approvedChanges(tx: Tx, projectId: number, newId: () => string): Promise<ApprovedChange[]> {
  const rows = await tx.proposal.findMany({
    where: { projectId, state: 'approved' },
    select: { id: true, rev: true, revisions: true },
    orderBy: { number: 'asc' },
  })
  return rows.flatMap(({ id: proposalId, rev, revisions }): ApprovedChange[] => {
    const words = revisions.find((one) => one.rev === rev)
    if (!words) return []
    const base = { proposalId, changeClass: words.changeClass }
    const clause = {
      kind: words.kind ?? 'statement',
      standing: words.standing ?? 'context',
      level: words.level,
      text: words.text ?? '',
    }
    const { op, clauseId, afterClauseId } = words
    if (op === 'insert' && afterClauseId !== null)
      return [{ ...base, op, newClauseId: newId(), spot: { after: afterClauseId }, clause }]
    if (op === 'retire' && clauseId !== null) return [{ ...base, op, clauseId }]
    if ((op === 'edit' || op === 'reclassify') && clauseId !== null) return [{ ...base, op, clauseId, clause }]
    return []
  })
}

/** Approved proposals with their reviews and with evidence as it stands today. */
export async function proposalFacts(tx: Tx, projectId: number, clauses: readonly PlacedClause[]): Promise<ProposalData[]> {
  const rows = await tx.proposal.findMany({
    where: { projectId, state: 'approved' },
    select: {
      ...{ id: true, number: true, state: true, rev: true },
      revisions: true,
      reviews: { select: { reviewerId: true, subjectRev: true, verdict: true, at: true }, orderBy: { at: 'asc' } },
      evidence: { select: { kind: true, pins: true, lost: true } },
    },
  })
  const printOf = new Map(clauses.map(({ clauseId, fingerprint }) => [clauseId, fingerprint]))
  return rows.map(({ number, revisions, evidence, ...proposal }) => {
    const words = revisions.find(({ rev }) => rev === proposal.rev)
    return {
      ...proposal,
      handle: formatHandle('proposal', number),
      changeClass: words?.changeClass ?? 'substantive',
      rationale: words?.rationale ?? '',
      evidence: evidence.map(({ kind, pins, lost }) => ({
        kind,
        suspect: suspect(readPins(pins), {
          ...readPins(pins),
          quote: null,
          clause: printOf.get(words?.clauseId ?? '') ?? null,
          lost,
        }),
      })),
    }
  })
}

/** Every point with its answer in force and the proposals that cite it or its request. */
export async function pointFacts(tx: Tx, projectId: number): Promise<PointData[]> {
  const points = await tx.point.findMany({
    where: { projectId, withdrawnAt: null },
    select: { id: true, number: true, requestId: true },
  })
  const rows = await tx.disposition.findMany({ where: { projectId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
  const dispositions: Disposition[] = rows
  const evidence = await tx.evidence.findMany({
    where: { projectId, role: { not: 'contradicts' }, kind: { in: ['point', 'request'] } },
    select: { proposalId: true, pointId: true, requestId: true },
  })
  return points.map(({ id, number, requestId }) => ({
    handle: formatHandle('point', number),
    inForce: dispositionInForce({ id, requestId }, dispositions),
    proposalIds: evidence
      .filter((one) => one.pointId === id || (one.requestId !== null && one.requestId === requestId))
      .map(({ proposalId }) => proposalId),
  }))
}

/** Published texts whose fingerprint no longer fits their words: there are none unless somebody wrote to the database by hand. */
export async function fingerprintsOf(tx: Tx, projectId: number) {
  const rows = await tx.clauseText.findMany({
    where: { projectId, placements: { some: { version: { state: 'published' } } } },
    include: { clause: { select: { number: true } } },
  })
  return rows.map(({ clause, fingerprint, ...content }) => ({
    handle: formatHandle('clause', clause.number),
    stored: hex(fingerprint) ?? '',
    computed: hex(fingerprintOf(content)) ?? '',
  }))
}
