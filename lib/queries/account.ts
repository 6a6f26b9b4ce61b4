import { type Account, accountOf } from '@/lib/domain/comment/account'
import { kinOfRow, standsIn } from '@/lib/domain/comment/kin'
import { type CommentState, furthestState, isParted } from '@/lib/domain/comment/states'
import type { Use } from '@/lib/domain/comment/uses'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'

export type AccountPart = { readonly name: string; readonly account: Account }

export type CommentAccount = {
  /** Every received comment once, however it was split or joined since: it stands where the furthest of its parts does. */
  readonly total: Account
  /** The comments as the team has them now, each piece and each joined comment by itself; sums to less or more than `total`. */
  readonly now: Account
  /** How many received comments were split or joined, and into how many. */
  readonly parted: { readonly received: number; readonly into: number }
  /** By how they came: the public page, an import, a letter. */
  readonly byChannel: readonly AccountPart[]
  /** By the address of the invitation log through which they came; empty while nobody came through one. */
  readonly byAddress: readonly AccountPart[]
  /** By the version that was published when they came, in order. */
  readonly byVersion: readonly AccountPart[]
  /** Imports that were taken back, with their comments: they were never received as far as the account goes. */
  readonly undone: { readonly imports: number; readonly comments: number }
}

type Group = {
  state: CommentState
  submissionState: CommentState
  allows: Use[]
  channel: string
  via: string | null
  version: number | null
  count: number
}

/** The account of every comment that was ever received: the one place from which pages, releases and checks take their counts. */
export async function commentAccount({ projectId }: Member<'comment.count'>): Promise<CommentAccount> {
  const rows = await db().$queryRaw<Group[]>`
    SELECT one.state, one."submissionState", one.allows, one.channel, one.via, v.number AS version, sum(one.count)::int AS count
    FROM (
      SELECT c.state::text AS state, s.state::text AS "submissionState", s.channel::text AS channel, s.via, s."versionId",
        array_remove(ARRAY[CASE WHEN 'research' = ANY (s.allows) THEN 'research' END,
          CASE WHEN 'revise' = ANY (s.allows) THEN 'revise' END], NULL) AS allows, count(*) AS count
      FROM "Comment" c JOIN "Submission" s ON s."projectId" = c."projectId" AND s.id = c."submissionId"
      WHERE c."projectId" = ${projectId} AND c."isReceived" AND c.state NOT IN ('split', 'joined') GROUP BY 1, 2, 3, 4, 5, 6
      UNION ALL
      SELECT 'withdrawn', 'withdrawn', channel::text, via, "versionId", '{}', sum("takenBack")
      FROM "Submission" WHERE "projectId" = ${projectId} AND "takenBack" > 0 GROUP BY 3, 4, 5) one
    LEFT JOIN "DescriptionVersion" v ON v."projectId" = ${projectId} AND v.id = one."versionId"
    GROUP BY 1, 2, 3, 4, 5, 6`
  const whole = rows.map(({ submissionState, allows, ...row }) => ({ ...row, submission: { state: submissionState, allows } }))
  const { received, live } = await parted(projectId)
  const groups = [...whole, ...received]
  const undone = await db().$queryRaw<{ imports: number; comments: number }[]>`
    SELECT count(*)::int AS imports, coalesce(sum((account->>'comments')::int), 0)::int AS comments
    FROM "Import" WHERE "projectId" = ${projectId} AND state = 'undone'`
  const anyAddress = groups.some(({ via }) => via !== null)
  return {
    total: accountOf(groups),
    now: accountOf([...whole, ...live]),
    parted: { received: received.length, into: live.length },
    byChannel: parts(groups, ({ channel }) => channel),
    byAddress: anyAddress ? parts(groups, ({ via }) => via ?? '') : [],
    byVersion: parts(groups, ({ version }) => (version === null ? '' : String(version).padStart(6))),
    undone: undone[0] ?? { imports: 0, comments: 0 },
  }
}

/** Comments that were split or joined: the received ones, each where the furthest of its parts stands, and the parts as they are. */
async function parted(projectId: number): Promise<{ received: Counted[]; live: Counted[] }> {
  const rows = await db().comment.findMany({
    where: { projectId, OR: [{ isReceived: false }, { state: { in: ['split', 'joined'] } }] },
    select: {
      ...{ id: true, number: true, state: true, isReceived: true, splitFromId: true, joinedIntoId: true },
      submission: {
        select: { state: true, allows: true, channel: true, via: true, version: { select: { number: true } } },
      },
    },
  })
  const kin = rows.map((row) => kinOfRow({ ...row, parts: null }))
  const counted = ({ state, submission: { version, channel, via, ...submission } }: (typeof rows)[number]): Counted => ({
    ...{ state, submission, channel, via, version: version?.number ?? null, count: 1 },
  })
  const stateOf = new Map(rows.map(({ id, state }) => [id, state]))
  const furthest = (id: string) => furthestState(standsIn(id, kin).flatMap((live) => stateOf.get(live) ?? []))
  return {
    received: rows.filter(({ isReceived }) => isReceived).map((row) => counted({ ...row, state: furthest(row.id) })),
    live: rows.filter(({ state }) => !isParted(state)).map(counted),
  }
}

type Counted = Parameters<typeof accountOf>[0][number] & Pick<Group, 'channel' | 'via' | 'version'>

function parts(groups: readonly Counted[], nameOf: (group: Counted) => string): AccountPart[] {
  const names = [...new Set(groups.map(nameOf))].toSorted()
  return names.map((name) => ({ name: name.trim(), account: accountOf(groups.filter((group) => nameOf(group) === name)) }))
}
