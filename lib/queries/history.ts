import { blindEvents, type EventRoom, eventsOf } from '@/lib/domain/project/event-words'
import type { EventType } from '@/lib/domain/project/events'
import { formatHandle } from '@/lib/domain/project/handle'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'

export type HistoryLine = {
  readonly id: string
  readonly type: EventType
  readonly at: Date
  /** Null when no member did it. */
  readonly by: string | null
  /** How many events of this kind one act made. */
  readonly times: number
  readonly about: { readonly name: string; readonly path: string } | null
}
export type HistoryPage = { readonly lines: readonly HistoryLine[]; readonly next: string | null }

/** No act makes more events than this at once, and a page need not look further. */
const scanned = 3000
const total = (rows: readonly Row[]) => rows.reduce((sum, { times }) => sum + times, 0)

type Row = { id: string; type: EventType; subject: string; at: Date; by: string | null; times: number }
type Asked = {
  readonly types?: readonly EventType[] | undefined
  /** How many acts at most. */
  readonly of?: number | undefined
  readonly room?: EventRoom | undefined
  readonly by?: string | undefined
  readonly before?: string | undefined
}

/**
 * What happened, newest first, 50 acts at a time, on from the event `before`. Of an open round a coder is told the own work
 * only, and nobody is told of words, originals or private codes at any time.
 */
export async function historyOf(
  member: Member<'history.read'>,
  { types: only, of = 50, room, by, before }: Asked = {},
): Promise<HistoryPage> {
  const { projectId, memberId } = member
  const types = only ? [...only] : room ? eventsOf(room) : null
  const rows = await db().$queryRaw<Row[]>`
    WITH seen AS (
      SELECT e.id, e."actId", e.type, e.subject, e.at, p.name AS by
      FROM "Event" e
      JOIN "Act" a ON a."projectId" = e."projectId" AND a.id = e."actId"
      LEFT JOIN "Member" m ON m."projectId" = a."projectId" AND m.id = a."memberId"
      LEFT JOIN "Person" p ON p.id = m."personId"
      LEFT JOIN "EventDetail" d ON d."projectId" = e."projectId" AND d."eventId" = e.id
      LEFT JOIN "Round" r ON r."projectId" = e."projectId" AND r.id::text = d.detail->>'round'
      WHERE e."projectId" = ${projectId}
        AND (a."memberId" = ${memberId}::uuid OR r.state <> 'open'
          OR (r.id IS NULL AND e.type <> ALL (${[...blindEvents]}))
          OR (r.id IS NOT NULL AND e.type IN ('round.opened', 'round.locked', 'round.reconciled')))
        AND (${types}::text[] IS NULL OR e.type = ANY (${types}::text[]))
        AND (${by ?? null}::uuid IS NULL OR a."memberId" = ${by ?? null}::uuid)
        AND (${before ?? null}::uuid IS NULL OR e.id < ${before ?? null}::uuid)
      ORDER BY e.id DESC LIMIT ${scanned})
    SELECT min(id::text) AS id, type, (array_agg(subject::text ORDER BY id DESC))[1] AS subject, max(at) AS at, by, count(*)::int AS times
    FROM seen GROUP BY "actId", type, by ORDER BY id DESC`
  const shown = rows.slice(0, of)
  const names = await namesOf(projectId, shown)
  return {
    lines: shown.map(({ subject, ...row }) => ({ ...row, about: names.get(subject) ?? null })),
    next: rows.length > of || total(rows) === scanned ? (shown.at(-1)?.id ?? null) : null,
  }
}

type Named = { readonly name: string; readonly path: string }

/** Handles of what the events were about, as far as everybody in the project may know it. */
async function namesOf(projectId: number, rows: readonly Row[]): Promise<ReadonlyMap<string, Named>> {
  const where = { projectId, id: { in: [...new Set(rows.map(({ subject }) => subject))] } }
  const select = { id: true, number: true } as const
  const data = { state: 'admitted', submission: { state: 'admitted', allows: { has: 'research' } } } as const
  const [comments, codes, rounds, themes, points, requests, proposals, versions] = await Promise.all([
    db().comment.findMany({ where: { ...where, ...data }, select }),
    db().code.findMany({ where: { ...where, ownerId: null, kind: 'content' }, select }),
    db().round.findMany({ where, select }),
    db().theme.findMany({ where, select }),
    db().point.findMany({ where, select }),
    db().request.findMany({ where, select }),
    db().proposal.findMany({ where, select }),
    db().descriptionVersion.findMany({ where: { ...where, state: 'published' }, select }),
  ])
  const named = (
    list: readonly { id: string; number: number | null }[],
    name: (n: number) => string,
    path: (n: number) => string,
  ) => list.map(({ id, number }): [string, Named] => [id, { name: name(number ?? 0), path: path(number ?? 0) }])
  const byHandle = (kind: 'comment' | 'code' | 'theme' | 'proposal' | 'point' | 'request') => (n: number) => formatHandle(kind, n)
  return new Map([
    ...named(comments, byHandle('comment'), (n) => `/find/${formatHandle('comment', n)}`),
    ...named(codes, byHandle('code'), () => '/codebook'),
    ...named(
      rounds,
      (n) => `round ${n}`,
      () => '/coding',
    ),
    ...named(themes, byHandle('theme'), (n) => `/themes/${formatHandle('theme', n)}`),
    ...named(points, byHandle('point'), () => '/revisions'),
    ...named(requests, byHandle('request'), () => '/revisions'),
    ...named(proposals, byHandle('proposal'), (n) => `/revisions/${formatHandle('proposal', n)}`),
    ...named(
      versions,
      (n) => `version ${n}`,
      () => '/description',
    ),
  ])
}
