import { type AgreementTable, agreementTable } from '@/lib/domain/agreement/agreement-table'
import { type PlainFigures, plainFigures } from '@/lib/domain/agreement/plain-figures'
import { tiedTogether } from '@/lib/domain/agreement/resampling/clusters'
import { type SpanTable, spanTable } from '@/lib/domain/agreement/span-table'
import { type StanceAgreement, stanceAgreement } from '@/lib/domain/agreement/stance-table'
import type { Assignment, Coding } from '@/lib/domain/coding/coding'
import {
  type PresenceDisagreement,
  presenceDisagreements,
  type StanceDisagreement,
  stanceDisagreements,
} from '@/lib/domain/coding/disagreements'
import { spanUnits } from '@/lib/domain/coding/span-units'
import { presenceUnits, stanceUnits } from '@/lib/domain/coding/units'
import { db } from '@/lib/server/db'
import { admit, type Member } from '@/lib/server/member'
import { copyGroups } from './near-copies'

/** Comments that may still be counted: admitted, and allowed as research data. */
const countable = { state: 'admitted', submission: { state: 'admitted', allows: { has: 'research' } } } as const

type Work = {
  readonly codings: readonly Coding[]
  readonly assignments: readonly Assignment[]
  readonly codeIds: readonly string[]
  readonly clauseCodeIds: readonly string[]
  readonly commenterOf: ReadonlyMap<string, string>
  /** UTF-16 units of the anonymised text as it stands. */
  readonly lengthOf: ReadonlyMap<string, number>
}

/** What was coded in a closed round on comments that may be counted. */
async function workOf({ projectId }: Member<'agreement.read'>, roundId: string): Promise<Work> {
  const codings = await db().coding.findMany({
    where: { projectId, roundId, diedActId: null, text: { comment: countable } },
    select: {
      id: true,
      roundId: true,
      layer: true,
      coderId: true,
      commentId: true,
      codeId: true,
      start: true,
      end: true,
      stance: true,
    },
    orderBy: [{ commentId: 'asc' }, { start: 'asc' }, { id: 'asc' }],
  })
  const assignments = await db().assignment.findMany({
    where: { projectId, roundId, comment: countable },
    select: {
      ...{ roundId: true, coderId: true, commentId: true, state: true },
      comment: { select: { submission: { select: { commenterId: true } } } },
    },
    orderBy: [{ roundCoder: { letter: 'asc' } }, { comment: { rank: 'asc' } }, { commentId: 'asc' }],
  })
  const texts = await db().commentText.findMany({
    where: { projectId, comment: { assignments: { some: { roundId } } } },
    select: { commentId: true, length16: true },
    orderBy: { rev: 'asc' },
  })
  const entries = await db().codebookEntry.findMany({
    where: { projectId, codebook: { rounds: { some: { id: roundId } } } },
    select: { codeId: true, parentId: true },
    orderBy: [{ position: 'asc' }, { codeId: 'asc' }],
  })
  const clauses = await db().code.findMany({ where: { projectId, kind: 'clause' }, select: { id: true } })
  const isClause = new Set(clauses.map(({ id }) => id))
  const categories = new Set(entries.map(({ parentId }) => parentId))
  const used = new Set(codings.map(({ codeId }) => codeId))
  const listed = entries.map(({ codeId }) => codeId).filter((id) => !categories.has(id) || used.has(id))
  const codeIds = [...new Set([...listed, ...used])]
  return {
    codings,
    assignments: assignments.map(({ comment: _, ...assignment }) => assignment),
    codeIds,
    clauseCodeIds: codeIds.filter((id) => isClause.has(id)),
    commenterOf: new Map(assignments.map(({ commentId, comment }) => [commentId, comment.submission.commenterId])),
    // The last revision is the one that stands.
    lengthOf: new Map(texts.map(({ commentId, length16 }) => [commentId, length16])),
  }
}

/** The same figures without intervals, by code; for who compares them with earlier ones. */
export async function figuresNow(member: Member<'agreement.read'>, roundId: string): Promise<ReadonlyMap<string, PlainFigures>> {
  const { codings, assignments, codeIds } = await workOf(member, roundId)
  return new Map(plainFigures(presenceUnits(codings, assignments, codeIds)).map((figures) => [figures.codeId, figures]))
}

export type RoundAgreement = {
  readonly table: AgreementTable
  readonly words: SpanTable
  readonly stance: StanceAgreement
  readonly stanceUnits: number
  readonly comments: number
  readonly commenters: number
  /** Clusters of near copies among the comments; the commenters of one move together when resampled. */
  readonly copies: readonly { readonly members: readonly string[] }[]
}

/** Agreement over a closed round: per code on comments and on words, and on stance where coders share a clause. */
export async function agreementOf(member: Member<'agreement.read'>, roundId: string, seed: string): Promise<RoundAgreement> {
  const { codings, assignments, codeIds, clauseCodeIds, commenterOf, lengthOf } = await workOf(member, roundId)
  const units = presenceUnits(codings, assignments, codeIds)
  const shared = stanceUnits(codings, assignments, clauseCodeIds)
  const copies = (await copyGroups(admit(member, 'comment.count')))
    .map(({ members }) => ({ members: members.filter((id) => commenterOf.has(id)) }))
    .filter(({ members }) => members.length > 1)
  const resampling = { commenterOf: tied(commenterOf, copies), seed, replicates: 1000 }
  return {
    table: agreementTable(units, resampling),
    words: spanTable(spanUnits(codings, assignments, codeIds, lengthOf), resampling),
    stance: stanceAgreement(shared, units.coders, resampling),
    stanceUnits: shared.length,
    comments: units.comments.length,
    commenters: new Set(commenterOf.values()).size,
    copies,
  }
}

/** Who moves with whom: one name for all commenters whose comments are near copies. */
function tied(commenterOf: ReadonlyMap<string, string>, copies: RoundAgreement['copies']): ReadonlyMap<string, string> {
  const groups = copies.map(({ members }) => members.flatMap((id) => commenterOf.get(id) ?? []))
  const together = tiedTogether([...new Set(commenterOf.values())], groups)
  return new Map([...commenterOf].map(([id, commenter]) => [id, together.get(commenter) ?? commenter]))
}

export type Decided = { readonly applies: boolean; readonly reason: string }
export type DisagreementView = {
  readonly commentId: string
  readonly codeId: string
  readonly disagreement: PresenceDisagreement | StanceDisagreement
  readonly codings: readonly Coding[]
  readonly decided: Decided | null
}

/** Where the coders of a closed round differ, each with what they coded and what was decided. */
export async function disagreementsOf(member: Member<'agreement.read'>, roundId: string): Promise<DisagreementView[]> {
  const { codings, assignments, codeIds, clauseCodeIds } = await workOf(member, roundId)
  const units = presenceUnits(codings, assignments, codeIds)
  const found = [
    ...presenceDisagreements(units),
    ...stanceDisagreements(stanceUnits(codings, assignments, clauseCodeIds), units.coders),
  ]
  const decisions = await db().reconciliationDecision.findMany({
    where: { projectId: member.projectId, roundId },
    select: { commentId: true, codeId: true, applies: true, reason: true },
  })
  const seen = new Set<string>()
  return found.flatMap((disagreement) => {
    const { commentId, codeId } = disagreement
    if (seen.has(`${commentId} ${codeId}`)) return []
    seen.add(`${commentId} ${codeId}`)
    const decided = decisions.find((one) => one.commentId === commentId && one.codeId === codeId)
    const here = codings.filter((one) => one.layer === 'independent' && one.commentId === commentId && one.codeId === codeId)
    return [
      {
        commentId,
        codeId,
        disagreement,
        codings: here,
        decided: decided ? { applies: decided.applies, reason: decided.reason } : null,
      },
    ]
  })
}
