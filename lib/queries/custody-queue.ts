import { type Category, isCategory } from '@/lib/domain/privacy/categories'
import { isClear, type Risk, riskOf, shortCharacters } from '@/lib/domain/privacy/risk'
import { formatHandle, parseHandle } from '@/lib/domain/project/handle'
import { db, type Sql, sql } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'

/** Which of the waiting comments: all, those with something to decide, or those short and with nothing to decide. */
export const queueFilters = ['all', 'undecided', 'clear'] as const
export type QueueFilter = (typeof queueFilters)[number]

/** A comment of the queue and the score with which it stood there, which its decisions lower. */
export type QueuePlace = { readonly handle: string; readonly at: number }

export type WaitingView = {
  readonly id: string
  readonly handle: string
  readonly commenter: string
  readonly receivedOn: Date
  readonly risk: Risk
  /** The score by which the queue is in order. */
  readonly at: number
  readonly undecided: number
  /** Short and without anything to decide: may be read and admitted in a list. */
  readonly isClear: boolean
}
export type WaitingPage = { readonly comments: readonly WaitingView[]; readonly next: QueuePlace | null }
export type Neighbours = { readonly next: QueuePlace | null; readonly previous: QueuePlace | null }

/** How many wait, by filter. */
export async function waitingCounts({ projectId }: Member<'comment.admit'>): Promise<Record<QueueFilter, number>> {
  const [row] = await db().$queryRaw<Record<QueueFilter, number>[]>`
    SELECT count(*)::int AS all, count(*) FILTER (WHERE ${chosen('undecided')})::int AS undecided,
      count(*) FILTER (WHERE ${chosen('clear')})::int AS clear
    FROM "Comment" c WHERE c."projectId" = ${projectId} AND c.state = 'waiting'`
  return row ?? { all: 0, undecided: 0, clear: 0 }
}

type WaitingRow = {
  id: string
  number: number
  commenter: number
  receivedOn: Date
  at: number
  characters: number
  isDeclared: boolean
  undecided: Partial<Record<Category, number>>
  sweeps: number
  useSentences: number
  isLooked: boolean
}

/**
 * What waits for the custodian, a page at a time: who speaks of use before all others, then the riskiest. Handles, counts and
 * reasons, no words.
 */
export async function waitingPage(
  { projectId }: Member<'comment.admit'>,
  { of = 'all', after = null, take = 100 }: { of?: QueueFilter; after?: QueuePlace | null; take?: number } = {},
): Promise<WaitingPage> {
  const rows = await db().$queryRaw<WaitingRow[]>`
    SELECT c.id::text AS id, c."lookedBy" IS NOT NULL AS "isLooked", c.number, p.number AS commenter, s."receivedOn", c.risk AS at,
      c.characters,
      EXISTS (SELECT 1 FROM vault."Contact" k WHERE k."projectId" = c."projectId" AND k."submissionId" = c."submissionId") AS "isDeclared",
      coalesce(r.undecided, '{}'::jsonb) AS undecided, coalesce(r.sweeps, 0)::int AS sweeps,
      (SELECT count(*)::int FROM vault."UseSentence" u
        WHERE u."projectId" = c."projectId" AND u."commentId" = c.id AND u.state = 'proposed') AS "useSentences"
    FROM (SELECT * FROM "Comment" c WHERE c."projectId" = ${projectId} AND c.state = 'waiting' AND ${chosen(of)}
      AND ${after ? beyond(projectId, after, '>') : sql`true`} ORDER BY -c.risk, c.rank, c.id LIMIT ${take + 1}) c
    JOIN "Submission" s ON s."projectId" = c."projectId" AND s.id = c."submissionId"
    JOIN "Commenter" p ON p."projectId" = s."projectId" AND p.id = s."commenterId"
    LEFT JOIN LATERAL (
      SELECT jsonb_object_agg(category, n) FILTER (WHERE NOT sweep) AS undecided, sum(n) FILTER (WHERE sweep) AS sweeps
      FROM (
        SELECT category, finder = 'sweep' AS sweep, count(*) AS n FROM vault."Redaction"
        WHERE "projectId" = c."projectId" AND "commentId" = c.id AND state = 'proposed' GROUP BY 1, 2) g) r ON true
    ORDER BY -c.risk, c.rank, c.id`
  const comments = rows.slice(0, take).map(waitingView)
  const last = rows.length > take ? comments.at(-1) : undefined
  return { comments, next: last ? { handle: last.handle, at: last.at } : null }
}

/**
 * The waiting comments before and after a place of the queue, within the filter; after the last one comes the riskiest that is
 * left. The place need not be in the queue any more.
 */
export async function waitingNeighbours(
  { projectId }: Member<'comment.admit'>,
  of: QueueFilter,
  here: QueuePlace,
): Promise<Neighbours> {
  const number = parseHandle(here.handle)?.number ?? 0
  const one = async (where: Sql, order: Sql): Promise<QueuePlace | null> => {
    const [row] = await db().$queryRaw<{ number: number; at: number }[]>`
      SELECT c.number, c.risk AS at FROM "Comment" c
      WHERE c."projectId" = ${projectId} AND c.state = 'waiting' AND c.number <> ${number} AND ${chosen(of)} AND ${where}
      ORDER BY ${order} LIMIT 1`
    return row ? { handle: formatHandle('comment', row.number), at: row.at } : null
  }
  const down = sql`-c.risk, c.rank, c.id`
  return {
    next: (await one(beyond(projectId, here, '>'), down)) ?? (await one(sql`true`, down)),
    previous: await one(beyond(projectId, here, '<'), sql`-c.risk DESC, c.rank DESC, c.id DESC`),
  }
}

/** The score of a comment as it is now; null when there is none of that handle. */
export async function queuePlaceOf({ projectId }: Member<'comment.admit'>, handle: string): Promise<QueuePlace | null> {
  const parsed = parseHandle(handle)
  if (parsed?.kind !== 'comment') return null
  const row = await db().comment.findFirst({ where: { projectId, number: parsed.number }, select: { risk: true } })
  return row && { handle: formatHandle('comment', parsed.number), at: row.risk }
}

function chosen(of: QueueFilter): Sql {
  if (of === 'undecided') return sql`c."toDecide" > 0`
  if (of === 'clear') return sql`c."toDecide" = 0 AND c."lookedBy" IS NOT NULL AND c.characters <= ${shortCharacters}`
  return sql`true`
}

/** One side of a place in the order of the queue; of a comment that is gone only its score is known. */
function beyond(projectId: number, { handle, at }: QueuePlace, side: '<' | '>'): Sql {
  const number = parseHandle(handle)?.number ?? 0
  const place = (column: Sql, otherwise: Sql) =>
    sql`coalesce((SELECT ${column} FROM "Comment" h WHERE h."projectId" = ${projectId} AND h.number = ${number}), ${otherwise})`
  return sql`(-c.risk, c.rank, c.id) ${side === '>' ? sql`>` : sql`<`} (${-at}::float8,
    ${place(sql`h.rank`, sql`0::float8`)}, ${place(sql`h.id`, sql`'00000000-0000-0000-0000-000000000000'::uuid`)})`
}

function waitingView({ id, number, commenter, receivedOn, undecided, at, ...known }: WaitingRow): WaitingView {
  const kept = Object.fromEntries(Object.entries(undecided).filter(([category]) => isCategory(category)))
  const facts = { ...known, undecided: kept }
  return {
    ...{ id, receivedOn, at },
    handle: formatHandle('comment', number),
    commenter: formatHandle('commenter', commenter),
    risk: riskOf(facts),
    undecided: Object.values(undecided).reduce((sum, count) => sum + count, 0) + known.sweeps,
    isClear: known.isLooked && isClear(facts),
  }
}
