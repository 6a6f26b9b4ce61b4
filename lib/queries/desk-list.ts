import type { DeskFilter } from '@/lib/domain/coding/desk/desk-filter'
import type { DeskState } from '@/lib/domain/coding/desk/desk-work'
import { firstWords } from '@/lib/domain/description/first-words'
import { formatHandle, parseHandle } from '@/lib/domain/project/handle'
import { db, type Sql, sql } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'
import type { DeskRound } from './desk'
import { type DeskFrom, type DeskMatch, deskMatch } from './desk-match'
import { similarComments } from './desk-similar'

export type DeskRow = {
  readonly commentId: string
  readonly handle: string
  readonly commenter: string
  /** The first words of the text. */
  readonly words: string
  readonly state: DeskState
  readonly asks: boolean
  /** Place in the coder's own list, or among the similar ones; what pages go by. */
  readonly place: number
  /** How many codings of the coder's own it has. */
  readonly codings: number
}
export type DeskRows = { readonly rows: readonly DeskRow[]; readonly hasMore: boolean; readonly hasBefore: boolean }

/** How far a list is walked for what is looked for, first and then, before all that matches is gathered by its index. */
const reaches = [1500, 15_000] as const

type Row = Omit<DeskRow, 'handle' | 'commenter'> & { readonly number: number; readonly commenter: number }

/** A page of the coder's own list in the order drawn; `rows` is empty where nothing is found. */
export async function deskRows(
  member: Member<'coding.read-own'>,
  round: DeskRound,
  filter: DeskFilter,
  from: DeskFrom,
  size: number,
): Promise<DeskRows> {
  const forward = 'after' in from
  const order = forward ? sql`ASC` : sql`DESC`
  const match = await deskMatch(member, round, filter, from)
  const { projectId, memberId: coderId } = member
  const rowsOf = (page: Sql) => db().$queryRaw<Row[]>`
    WITH page AS MATERIALIZED (${page})
    SELECT c.id::text AS "commentId", c.number, p.number AS commenter, left(t.text, 120) AS words, a.state::text AS state,
      a.question IS NOT NULL AS asks, page.place, (
        SELECT count(*)::int FROM "Coding" o WHERE o."projectId" = a."projectId" AND o."coderId" = a."coderId" AND o."commentId" = a."commentId"
          AND o."roundId" = a."roundId" AND o.layer = 'independent' AND o."diedActId" IS NULL) AS codings
    FROM page
    JOIN "Assignment" a ON a."projectId" = ${projectId} AND a."roundId" = ${round.id}::uuid AND a."coderId" = ${coderId}::uuid AND a."commentId" = page."commentId"
    JOIN "Comment" c ON c."projectId" = a."projectId" AND c.id = a."commentId"
    JOIN "Submission" s ON s."projectId" = c."projectId" AND s.id = c."submissionId"
    JOIN "Commenter" p ON p."projectId" = s."projectId" AND p.id = s."commenterId"
    JOIN "CommentText" t ON t."projectId" = c."projectId" AND t."commentId" = c.id AND t.rev = c."textRev"
    ORDER BY page.place ${order}`
  const rows =
    filter.like === null
      ? await reached(match, size + 1, rowsOf)
      : await rowsOf(match.among(await similarComments(member, round, filter.like), size + 1))
  const found = rows.slice(0, size)
  const isMore = rows.length > size
  return {
    rows: (forward ? found : found.reverse()).map(({ number, commenter, words, ...row }) => ({
      ...row,
      words: firstWords(words),
      handle: formatHandle('comment', number),
      commenter: formatHandle('commenter', commenter),
    })),
    hasMore: forward ? isMore : true,
    hasBefore: forward ? from.after >= 0 : isMore,
  }
}

async function reached(match: DeskMatch, size: number, rowsOf: (page: Sql) => Promise<Row[]>): Promise<Row[]> {
  for (const reach of reaches) {
    const rows = await rowsOf(match.walk(size, reach))
    if (rows.length >= size || !(await match.goesOn(reach))) return rows
    if (await match.areFew()) break
  }
  return rowsOf(match.gather(size))
}

/** Place of a comment in the coder's own list, or of the first one to do; -1 when there is none. */
export async function deskPlace(
  { projectId, memberId: coderId }: Member<'coding.read-own'>,
  roundId: string,
  handle: string | null,
): Promise<number> {
  const wanted = handle === null ? null : parseHandle(handle)
  const [row] = await db().$queryRaw<{ place: number }[]>`
    SELECT a.place FROM "Assignment" a
    JOIN "Comment" c ON c."projectId" = a."projectId" AND c.id = a."commentId" AND c.state = 'admitted'
    JOIN "Submission" s ON s."projectId" = c."projectId" AND s.id = c."submissionId" AND s.state = 'admitted' AND 'research' = ANY (s.allows)
    WHERE a."projectId" = ${projectId} AND a."roundId" = ${roundId}::uuid AND a."coderId" = ${coderId}::uuid
      AND ${wanted ? sql`c.number = ${wanted.kind === 'comment' ? wanted.number : -1}` : sql`a.state = 'todo'`}
    ORDER BY a.place LIMIT 1`
  return row?.place ?? -1
}
