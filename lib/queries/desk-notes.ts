import type { DeskNote } from '@/lib/domain/coding/desk/desk-notes'
import { formatHandle } from '@/lib/domain/project/handle'
import { db } from '@/lib/server/db'

type Desk = { readonly projectId: number; readonly roundId: string; readonly coderId: string }
type Which = { readonly commentIds: readonly string[] } | { readonly ids: readonly string[] }

/** The coder's own lines at words: those that stand on some comments, or some by id, also where they were taken off. */
export async function deskNotes({ projectId, roundId, coderId }: Desk, which: Which): Promise<readonly DeskNote[]> {
  const byId = 'ids' in which
  const wanted = byId ? [...which.ids] : [...which.commentIds]
  if (wanted.length === 0) return []
  const rows = await db().$queryRaw<(Omit<DeskNote, 'code'> & { readonly made: number | null })[]>`
    SELECT id::text AS id, 'quotable' AS kind, "commentId"::text AS "commentId", start, "end", why AS words, NULL AS answer, NULL::int AS made
    FROM "Quoted"
    WHERE "projectId" = ${projectId} AND "roundId" = ${roundId}::uuid AND "coderId" = ${coderId}::uuid
      AND CASE WHEN ${byId} THEN id ELSE "commentId" END = ANY (${wanted}::uuid[]) AND (${byId} OR "removedAt" IS NULL)
    UNION ALL
    SELECT id::text, 'missing', "commentId"::text, start, "end", name, answer, (
      SELECT k.number FROM "Code" k WHERE k."projectId" = "MissingCode"."projectId" AND k.id = "MissingCode"."codeId"
        AND (k."retiredAt" IS NULL OR k."mergedIntoId" IS NOT NULL))
    FROM "MissingCode"
    WHERE "projectId" = ${projectId} AND "roundId" = ${roundId}::uuid AND "coderId" = ${coderId}::uuid
      AND CASE WHEN ${byId} THEN id ELSE "commentId" END = ANY (${wanted}::uuid[]) AND (${byId} OR "removedAt" IS NULL)`
  return rows.map(({ made, ...note }) => ({ ...note, code: made === null ? null : formatHandle('code', made) }))
}
