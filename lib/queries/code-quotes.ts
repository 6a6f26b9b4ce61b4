import { type CellComment, cellCodings } from '@/lib/domain/coding/seen/cell-codings'
import type { Provenance } from '@/lib/domain/coding/settled'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'
import { codesToday, settledWork } from './settled'

export type CodeQuotes = {
  readonly comments: readonly CellComment[]
  readonly provenanceOf: ReadonlyMap<string, Provenance>
  /** The comment after which the next page begins; null on the last one. */
  readonly next: string | null
}

/**
 * The settled comments that hold a code, `size` of them after the comment `after` (null: from the beginning), in the order of their
 * ids, which are random. Only as many comments are settled as the page needs, so any page of a code with many is quick.
 */
export async function codeQuotes(
  member: Member<'project.read'>,
  { codeId, after, size }: { codeId: string; after: string | null; size: number },
): Promise<CodeQuotes> {
  const found: CellComment[] = []
  const provenanceOf = new Map<string, Provenance>()
  const codeIds = await countingAs(member, codeId)
  let from = after
  for (let batch = 2 * size; found.length <= size; batch *= 2) {
    const ids = await holdingAfter(member, codeIds, from, batch)
    const { comments } = await settledWork(member, ids)
    const placeOf = new Map(ids.map((id, nth) => [id, nth]))
    const inOrder = comments
      .filter(({ provenance }) => provenance.from !== 'nothing-yet')
      .toSorted((one, other) => (placeOf.get(one.commentId) ?? 0) - (placeOf.get(other.commentId) ?? 0))
    for (const { commentId, provenance } of inOrder) provenanceOf.set(commentId, provenance)
    const seen = inOrder.map(({ commentId, codings }) => ({ id: commentId, codings }))
    found.push(...cellCodings(seen, { row: codeId, column: null, place: 'words', stance: null }))
    from = ids.at(-1) ?? null
    if (ids.length < batch) break
  }
  const comments = found.slice(0, size)
  return { comments, provenanceOf, next: found.length > size ? (comments.at(-1)?.id ?? null) : null }
}

/** Comments on which the code counts today by a coding of a closed round, whether it is settled there or not. */
async function holdingAfter(
  { projectId }: Member<'project.read'>,
  codeIds: readonly string[],
  after: string | null,
  size: number,
): Promise<string[]> {
  const these = [...codeIds]
  const rows = await db().$queryRaw<{ commentId: string }[]>`
    SELECT g."commentId" FROM "Coding" g
    JOIN "Round" r ON r."projectId" = g."projectId" AND r.id = g."roundId" AND r.state <> 'open'
    WHERE g."projectId" = ${projectId} AND g."codeId" = ANY (${these}::uuid[]) AND g."diedActId" IS NULL
      AND (${after}::uuid IS NULL OR g."commentId" > ${after}::uuid)
    UNION
    SELECT g."commentId" FROM "CodingMove" m
    JOIN "Coding" g ON g."projectId" = m."projectId" AND g.id = m."codingId" AND g."diedActId" IS NULL
    WHERE m."projectId" = ${projectId} AND m."toCodeId" = ANY (${these}::uuid[]) AND m."diedActId" IS NULL
      AND (${after}::uuid IS NULL OR g."commentId" > ${after}::uuid)
    ORDER BY 1 LIMIT ${size}`
  return rows.map(({ commentId }) => commentId)
}

/** A code and those that were merged into it, however far away. */
async function countingAs({ projectId }: Member<'project.read'>, codeId: string): Promise<string[]> {
  const { mergedInto } = await codesToday(projectId)
  const all = [codeId]
  for (const id of all) for (const [from, into] of mergedInto) if (into === id && !all.includes(from)) all.push(from)
  return all
}
