import type { FindQuery } from '@/lib/domain/comment/find-query'
import { formatHandle } from '@/lib/domain/project/handle'
import { db, joinSql, noSql, type Sql, sql } from '@/lib/server/db'
import { type Finder, filterSql } from './find-filters'
import { isFrequent, searchWords } from './find-words'

export type FindKey = { readonly rank: number; readonly id: string }
export type FoundComment = FindKey & { readonly handle: string; readonly text: string }
export type FoundPage = {
  readonly comments: readonly FoundComment[]
  /** Where the next page begins; null on the last one. */
  readonly next: FindKey | null
  /** How many comments are found, counted to 1,001 at most. */
  readonly count: number
  readonly puzzles: readonly string[]
}

export const mostCounted = 1000

/**
 * Comments that are data and hold what is looked for, by rank, a page after `after`. Of codings only those that this member may
 * see are asked: the member's own, and all of rounds that are not open any more.
 */
export async function findComments(member: Finder, query: FindQuery, after: FindKey | null, size = 20): Promise<FoundPage> {
  const { match, puzzles } = await matchOf(member, query)
  if (!match) return { comments: [], next: null, count: 0, puzzles }

  const key = after ? sql`AND (c.rank, c.id) > (${after.rank}, ${after.id}::uuid)` : noSql
  const page = (await isFrequent(match))
    ? sql`SELECT c.id, c.rank, c.number, t.text ${match} ${key} ORDER BY c.rank, c.id LIMIT ${size + 1}`
    : sql`WITH m AS MATERIALIZED (SELECT c.id, c.rank, c.number, t.text ${match} ${key}) SELECT * FROM m ORDER BY rank, id LIMIT ${size + 1}`
  const [rows, [counted]] = await Promise.all([
    db().$queryRaw<{ id: string; rank: number; number: number; text: string }[]>`
      SELECT id::text AS id, rank, number, text FROM (${page}) p ORDER BY rank, id`,
    db().$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM (SELECT 1 ${match} LIMIT ${mostCounted + 1}) m`,
  ])
  const shown = rows.slice(0, size).map(({ number, ...row }) => ({ ...row, handle: formatHandle('comment', number) }))
  const last = shown.at(-1)
  return {
    comments: shown,
    next: rows.length > size && last ? { rank: last.rank, id: last.id } : null,
    count: counted?.count ?? 0,
    puzzles,
  }
}

/** What stands after SELECT to reach the comments that match; null when there is nothing to look for. */
export async function matchOf(
  member: Finder,
  { terms, filters, puzzles }: FindQuery,
): Promise<{ readonly match: Sql | null; readonly puzzles: readonly string[] }> {
  const words = terms.length > 0 ? await searchWords(terms) : ''
  const told = [...puzzles]
  if (terms.length > 0 && words === '') told.push('These words stand in nearly every comment. Add one that says more.')
  const asked = await filterSql(member, filters)
  told.push(...asked.puzzles)
  if (words === '' && asked.parts.length === 0) return { match: null, puzzles: told }

  const parts = [...(words === '' ? [] : [sql`t.words @@ ${words}::tsquery`]), ...asked.parts]
  const match = sql`FROM "CommentText" t
    JOIN "Comment" c ON c."projectId" = t."projectId" AND c.id = t."commentId" AND c."textRev" = t.rev AND c.state = 'admitted'
    JOIN "Submission" s ON s."projectId" = c."projectId" AND s.id = c."submissionId" AND s.state = 'admitted' AND 'research' = ANY (s.allows)
    WHERE t."projectId" = ${member.projectId} AND ${joinSql(parts, ' AND ')}`
  return { match, puzzles: told }
}
