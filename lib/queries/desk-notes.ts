import type { DeskNote } from '@/lib/domain/coding/desk/desk-notes'
import { db } from '@/lib/server/db'

type Desk = { readonly projectId: number; readonly roundId: string; readonly coderId: string }
type Which = { readonly commentIds: readonly string[] } | { readonly ids: readonly string[] }

/** The coder's own lines at words: those that stand on some comments, or some by id, also where they were taken off. */
export async function deskNotes({ projectId, roundId, coderId }: Desk, which: Which): Promise<readonly DeskNote[]> {
  const byId = 'ids' in which
  const wanted = byId ? [...which.ids] : [...which.commentIds]
  if (wanted.length === 0) return []
  return db().$queryRaw<DeskNote[]>`
    SELECT id::text AS id, 'quotable' AS kind, "commentId"::text AS "commentId", start, "end", why AS words, NULL AS answer
    FROM "Quoted"
    WHERE "projectId" = ${projectId} AND "roundId" = ${roundId}::uuid AND "coderId" = ${coderId}::uuid
      AND CASE WHEN ${byId} THEN id ELSE "commentId" END = ANY (${wanted}::uuid[]) AND (${byId} OR "removedAt" IS NULL)
    UNION ALL
    SELECT id::text, 'missing', "commentId"::text, start, "end", name, answer
    FROM "MissingCode"
    WHERE "projectId" = ${projectId} AND "roundId" = ${roundId}::uuid AND "coderId" = ${coderId}::uuid
      AND CASE WHEN ${byId} THEN id ELSE "commentId" END = ANY (${wanted}::uuid[]) AND (${byId} OR "removedAt" IS NULL)`
}
