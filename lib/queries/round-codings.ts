import { createHash } from 'node:crypto'
import { tiedTogether } from '@/lib/domain/agreement/resampling/clusters'
import type { Assignment, Coding } from '@/lib/domain/coding/coding'
import { db } from '@/lib/server/db'
import { admit, type Member } from '@/lib/server/member'
import { copyGroups } from './near-copies'

export type Work = {
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
export async function workOf({ projectId }: Member<'agreement.read'>, roundId: string): Promise<Work> {
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

/** A cluster of near copies among the comments of a round; their commenters move together when resampled. */
export type Copies = { readonly members: readonly string[] }

export async function copiesAmong(member: Member<'agreement.read'>, commenterOf: ReadonlyMap<string, string>) {
  const groups = await copyGroups(admit(member, 'comment.count'))
  return groups
    .map(({ members }) => ({ members: members.filter((id) => commenterOf.has(id)) }))
    .filter(({ members }) => members.length > 1)
}

/** Who moves with whom: one name for all commenters whose comments are near copies. */
export function tied(commenterOf: ReadonlyMap<string, string>, copies: readonly Copies[]): ReadonlyMap<string, string> {
  const groups = copies.map(({ members }) => members.flatMap((id) => commenterOf.get(id) ?? []))
  const together = tiedTogether([...new Set(commenterOf.values())], groups)
  return new Map([...commenterOf].map(([id, commenter]) => [id, together.get(commenter) ?? commenter]))
}

/**
 * A name for all that a statistic of the round can rest on. A closed round keeps it, except when a comment is withdrawn or sealed, more
 * of one is hidden, or near copies tie commenters anew.
 */
export function basisOf({ codings, assignments, codeIds, lengthOf }: Work, commenterOf: ReadonlyMap<string, string>): string {
  const own = codings.filter(({ layer }) => layer === 'independent')
  const given = [
    own.map(({ coderId, commentId, codeId, start, end, stance }) => [coderId, commentId, codeId, start, end, stance]),
    assignments.map(({ coderId, commentId, state }) => [coderId, commentId, state]),
    [codeIds, [...lengthOf], [...commenterOf]],
  ]
  return createHash('sha256').update(JSON.stringify(given)).digest('hex')
}
