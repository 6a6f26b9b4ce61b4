import { keyOf } from '@/lib/domain/coding/desk/desk-coding'
import type { Stance } from '@/lib/domain/coding/stance'
import type { Tx } from '@/lib/server/db'
import { Refusal } from '@/lib/server/refusal'

type Place = { readonly projectId: number; readonly roundId: string; readonly coderId: string }

export type OwnCoding = {
  readonly id: string
  readonly commentId: string
  readonly codeId: string
  readonly start: number
  readonly end: number
  readonly stance: Stance
  readonly suggested?: boolean | undefined
}

/**
 * The texts of comments that the coder was given in this round and that may still be coded, by comment id. Locks the coder's own
 * assignments, so that two windows of one coder take turns, and the comments against being withdrawn or redacted meanwhile.
 */
export async function assignedTexts(
  tx: Tx,
  { projectId, roundId, coderId }: Place,
  commentIds: readonly string[],
): Promise<Map<string, { readonly rev: number; readonly text: string }>> {
  const wanted = [...new Set(commentIds)]
  const rows = await tx.$queryRaw<{ id: string; rev: number; text: string | null }[]>`
    SELECT c.id::text AS id, c."textRev" AS rev, t.text
    FROM "Assignment" a
    JOIN "Comment" c ON c."projectId" = a."projectId" AND c.id = a."commentId" AND c.state = 'admitted'
    JOIN "Submission" s ON s."projectId" = c."projectId" AND s.id = c."submissionId" AND s.state = 'admitted' AND 'research' = ANY (s.allows)
    JOIN "CommentText" t ON t."projectId" = c."projectId" AND t."commentId" = c.id AND t.rev = c."textRev"
    WHERE a."projectId" = ${projectId} AND a."roundId" = ${roundId}::uuid AND a."coderId" = ${coderId}::uuid AND c.id = ANY (${wanted}::uuid[])
    ORDER BY c.id FOR UPDATE OF a FOR SHARE OF c, s`
  if (rows.length < wanted.length)
    throw new Refusal('not-found', 'This comment is not yours to code in this round any more. Reload the page to see what is.')
  return new Map(rows.map((row) => [row.id, { rev: row.rev, text: row.text ?? '' }]))
}

/** The coder's own living codings of these comments in the round. */
export async function ownCodings(
  tx: Tx,
  { projectId, roundId, coderId }: Place,
  commentIds: readonly string[],
): Promise<OwnCoding[]> {
  return tx.coding.findMany({
    where: { projectId, roundId, coderId, layer: 'independent', commentId: { in: [...new Set(commentIds)] }, diedActId: null },
    select: { id: true, commentId: true, codeId: true, start: true, end: true, stance: true, suggested: true },
    orderBy: [{ start: 'asc' }, { id: 'asc' }],
  })
}

/** The coder's own living codings that stand at these places, for a sender that knows no ids; what stands nowhere is left out. */
export async function standingAt(
  tx: Tx,
  place: Place,
  at: readonly { readonly commentId: string; readonly codeId: string; readonly start: number; readonly end: number }[],
): Promise<OwnCoding[]> {
  const standing = await ownCodings(
    tx,
    place,
    at.map(({ commentId }) => commentId),
  )
  const byPlace = new Map(standing.map((coding) => [keyOf(coding), coding]))
  return at.flatMap((one) => byPlace.get(keyOf(one)) ?? [])
}
