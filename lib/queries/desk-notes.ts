import type { DeskNote } from '@/lib/domain/coding/desk/desk-notes'
import { db } from '@/lib/server/db'
import { Prisma } from '@/lib/server/generated/client'

type Desk = { readonly projectId: number; readonly roundId: string; readonly coderId: string }
type Which = { readonly commentIds: readonly string[] } | { readonly ids: readonly string[] }

/** The coder's own lines at words: those that stand on some comments, or some by id, also where they were taken off. */
export async function deskNotes({ projectId, roundId, coderId }: Desk, which: Which): Promise<readonly DeskNote[]> {
  if (('ids' in which ? which.ids : which.commentIds).length === 0) return []
  const own = Prisma.sql`"projectId" = ${projectId} AND "roundId" = ${roundId}::uuid AND "coderId" = ${coderId}::uuid`
  const wanted =
    'ids' in which
      ? Prisma.sql`id = ANY (${[...which.ids]}::uuid[])`
      : Prisma.sql`"commentId" = ANY (${[...which.commentIds]}::uuid[]) AND "removedAt" IS NULL`
  return db().$queryRaw<DeskNote[]>`
    SELECT id::text AS id, 'quotable' AS kind, "commentId"::text AS "commentId", start, "end", why AS words, NULL AS answer
    FROM "Quoted" WHERE ${own} AND ${wanted}
    UNION ALL
    SELECT id::text, 'missing', "commentId"::text, start, "end", name, answer
    FROM "MissingCode" WHERE ${own} AND ${wanted}`
}
