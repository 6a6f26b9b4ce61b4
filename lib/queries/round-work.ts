import { type AgreementTable, agreementTable } from '@/lib/domain/agreement/agreement-table'
import { type CodeDetails, codeDetails } from '@/lib/domain/agreement/code-details'
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

type Work = {
  readonly codings: readonly Coding[]
  readonly assignments: readonly Assignment[]
  readonly codeIds: readonly string[]
  readonly clauseCodeIds: readonly string[]
  readonly commenterOf: ReadonlyMap<string, string>
  /** UTF-16 units of the anonymised text as it stands. */
  readonly lengthOf: ReadonlyMap<string, number>
}

type AssignmentRow = Assignment & { commenterId: string; length16: number | null }

/**
 * What was coded in a closed round on comments that may be counted: admitted, and allowed as research data. In PostgreSQL's own words,
 * since Prisma's reader takes seconds for a thousand comments; `OFFSET 0` has each row looked up by its key, where a database that
 * has not yet counted its tables would go through all submissions for every comment.
 */
async function workOf({ projectId }: Member<'agreement.read'>, roundId: string): Promise<Work> {
  const rows = await db().$queryRaw<AssignmentRow[]>`
    SELECT a."roundId", a."coderId", a."commentId", a.state::text AS state, s."commenterId", t.length16
    FROM "RoundCoder" r
    JOIN "Assignment" a ON a."projectId" = r."projectId" AND a."roundId" = r."roundId" AND a."coderId" = r."coderId"
    CROSS JOIN LATERAL (SELECT c.state, c.rank, c."submissionId", c."textRev" FROM "Comment" c
      WHERE c."projectId" = a."projectId" AND c.id = a."commentId" OFFSET 0) c
    CROSS JOIN LATERAL (SELECT s.state, s.allows, s."commenterId" FROM "Submission" s
      WHERE s."projectId" = a."projectId" AND s.id = c."submissionId" OFFSET 0) s
    LEFT JOIN LATERAL (SELECT t.length16 FROM "CommentText" t
      WHERE t."projectId" = a."projectId" AND t."commentId" = a."commentId" AND t.rev = c."textRev" OFFSET 0) t ON true
    WHERE r."projectId" = ${projectId} AND r."roundId" = ${roundId}::uuid
      AND c.state = 'admitted' AND s.state = 'admitted' AND 'research' = ANY (s.allows)
    ORDER BY r.letter, c.rank, a."commentId"`
  const counted = new Set(rows.map(({ commentId }) => commentId))
  const all = await db().$queryRaw<Coding[]>`
    SELECT id, "roundId", layer::text AS layer, "coderId", "commentId", "codeId", start, "end", stance::text AS stance
    FROM "Coding"
    WHERE "projectId" = ${projectId} AND "roundId" = ${roundId}::uuid AND "diedActId" IS NULL
    ORDER BY "commentId", start, id`
  const codings = all.filter(({ commentId }) => counted.has(commentId))
  const codeIds = await codesOf(projectId, roundId, new Set(codings.map(({ codeId }) => codeId)))
  return {
    codings,
    assignments: rows.map(({ roundId, coderId, commentId, state }) => ({ roundId, coderId, commentId, state })),
    ...codeIds,
    commenterOf: new Map(rows.map(({ commentId, commenterId }) => [commentId, commenterId])),
    lengthOf: new Map(rows.map(({ commentId, length16 }) => [commentId, length16 ?? 0])),
  }
}

/** The codes of the round's codebook that can be given, and any other that was. */
async function codesOf(projectId: number, roundId: string, used: ReadonlySet<string>) {
  const entries = await db().codebookEntry.findMany({
    where: { projectId, codebook: { rounds: { some: { id: roundId } } } },
    select: { codeId: true, parentId: true },
    orderBy: [{ position: 'asc' }, { codeId: 'asc' }],
  })
  const clauses = await db().code.findMany({ where: { projectId, kind: 'clause' }, select: { id: true } })
  const isClause = new Set(clauses.map(({ id }) => id))
  const categories = new Set(entries.map(({ parentId }) => parentId))
  const listed = entries.map(({ codeId }) => codeId).filter((id) => !categories.has(id) || used.has(id))
  const codeIds = [...new Set([...listed, ...used])]
  return { codeIds, clauseCodeIds: codeIds.filter((id) => isClause.has(id)) }
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
  const copies = await copiesAmong(member, commenterOf)
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

async function copiesAmong(member: Member<'agreement.read'>, commenterOf: ReadonlyMap<string, string>) {
  const groups = await copyGroups(admit(member, 'comment.count'))
  return groups
    .map(({ members }) => ({ members: members.filter((id) => commenterOf.has(id)) }))
    .filter(({ members }) => members.length > 1)
}

/** Who moves with whom: one name for all commenters whose comments are near copies. */
function tied(commenterOf: ReadonlyMap<string, string>, copies: RoundAgreement['copies']): ReadonlyMap<string, string> {
  const groups = copies.map(({ members }) => members.flatMap((id) => commenterOf.get(id) ?? []))
  const together = tiedTogether([...new Set(commenterOf.values())], groups)
  return new Map([...commenterOf].map(([id, commenter]) => [id, together.get(commenter) ?? commenter]))
}

/** Every statistic of one code in a closed round; null for a code that nobody could give there. */
export async function codeDetailsOf(
  member: Member<'agreement.read'>,
  roundId: string,
  codeId: string,
  seed: string,
): Promise<CodeDetails | null> {
  const { codings, assignments, codeIds, commenterOf, lengthOf } = await workOf(member, roundId)
  const units = presenceUnits(codings, assignments, codeIds)
  const words = spanUnits(codings, assignments, codeIds, lengthOf)
  const copies = await copiesAmong(member, commenterOf)
  return codeDetails(units, words, codeId, { commenterOf: tied(commenterOf, copies), seed, replicates: 1000 })
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
