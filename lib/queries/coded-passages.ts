import { asItCounts } from '@/lib/domain/coding/as-it-counts'
import { grouped } from '@/lib/domain/coding/grouped'
import { settledCodings } from '@/lib/domain/coding/settled'
import type { Span } from '@/lib/domain/span/span'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'
import { codesToday } from './settled'

export type CodedPassage = Span & {
  readonly commentId: string
  readonly rev: number
  /** In the order of their ids. */
  readonly codeIds: readonly string[]
}

const mostOwn = 5000
const mostSettled = 2000

/** Says whether what this coder coded in a round, as far as it may be data still, could be otherwise than before. */
export async function ownMark({ projectId, memberId: coderId }: Member<'coding.read-own'>, roundId: string): Promise<string> {
  const [row] = await db().$queryRaw<{ count: bigint; mark: bigint | null }[]>`
    SELECT count(*) AS count, bit_xor(hashtextextended(concat(c.id, ' ', c."textRev", ' ', k.id), 0)) AS mark
    FROM "Coding" k
    JOIN "Comment" c ON c."projectId" = k."projectId" AND c.id = k."commentId" AND c."textRev" = k."textRev" AND c.state = 'admitted'
    JOIN "Submission" s ON s."projectId" = c."projectId" AND s.id = c."submissionId" AND s.state = 'admitted' AND 'research' = ANY (s.allows)
    WHERE k."projectId" = ${projectId} AND k."roundId" = ${roundId}::uuid AND k."coderId" = ${coderId}::uuid
      AND k.layer = 'independent' AND k."diedActId" IS NULL`
  return `${row?.count ?? 0} ${row?.mark ?? 0}`
}

/** The words that this coder coded in a round and that may be data still, up to 5,000 codings, the last of the list first. */
export async function ownPassages(
  { projectId, memberId: coderId }: Member<'coding.read-own'>,
  roundId: string,
): Promise<CodedPassage[]> {
  return db().$queryRaw<CodedPassage[]>`
    SELECT o."commentId"::text AS "commentId", o."textRev" AS rev, o.start, o."end", array_agg(DISTINCT o."codeId"::text ORDER BY o."codeId"::text) AS "codeIds"
    FROM (
      SELECT k.* FROM "Coding" k
      WHERE k."projectId" = ${projectId} AND k."roundId" = ${roundId}::uuid AND k."coderId" = ${coderId}::uuid
        AND k.layer = 'independent' AND k."diedActId" IS NULL
      ORDER BY k.place DESC LIMIT ${mostOwn}) o
    JOIN "Comment" c ON c."projectId" = o."projectId" AND c.id = o."commentId" AND c."textRev" = o."textRev" AND c.state = 'admitted'
    JOIN "Submission" s ON s."projectId" = c."projectId" AND s.id = c."submissionId" AND s.state = 'admitted' AND 'research' = ANY (s.allows)
    GROUP BY 1, 2, 3, 4`
}

/** Says whether what is settled could be otherwise than before: the closed rounds, the comments that count with their revisions, and the codes that count as others. */
export async function settledMark({ projectId }: Member<'coding.read-own'>): Promise<string> {
  const rounds = await closedRounds(projectId)
  if (rounds.length === 0) return ''
  const ids = await settledSample(projectId, rounds)
  const { mergedInto } = await codesToday(projectId)
  const moved = await db().$queryRaw<unknown[]>`
    SELECT md5(string_agg("codingId"::text || COALESCE("toCodeId"::text, '-'), ' ' ORDER BY "codingId")) AS mark
    FROM "CodingMove" WHERE "projectId" = ${projectId} AND "diedActId" IS NULL`
  return JSON.stringify([rounds.map(({ id, state }) => [id, state]), ids, [...mergedInto].toSorted(), moved])
}

/**
 * The words behind the settled codings of closed rounds. Of more than 2,000 comments those with the lowest ids, which are drawn by
 * chance; who may code may read them all.
 */
export async function settledPassages({ projectId }: Member<'coding.read-own'>): Promise<CodedPassage[]> {
  const rounds = await closedRounds(projectId)
  const revOf = new Map(rounds.length === 0 ? [] : await settledSample(projectId, rounds))
  if (revOf.size === 0) return []
  const where = { projectId, roundId: { in: rounds.map(({ id }) => id) }, commentId: { in: [...revOf.keys()] } }
  const [{ approach }, assignments, codings] = await Promise.all([
    db().project.findUniqueOrThrow({ where: { id: projectId }, select: { approach: true } }),
    db().assignment.findMany({
      where: { ...where, state: 'done' },
      select: { roundId: true, coderId: true, commentId: true, state: true },
      orderBy: { commentId: 'asc' },
    }),
    db().coding.findMany({
      where: { ...where, diedActId: null },
      select: {
        ...{ id: true, roundId: true, layer: true, coderId: true, commentId: true, codeId: true, textRev: true },
        ...{ start: true, end: true, stance: true },
      },
      orderBy: { id: 'asc' },
    }),
  ])
  const current = asItCounts(
    codings.filter(({ commentId, textRev }) => revOf.get(commentId) === textRev),
    await codesToday(projectId),
  )
  const settled = settledCodings({ rounds, assignments, codings: current, reflexive: approach === 'reflexive' })
  return settled.flatMap(({ commentId, codings: chosen }) =>
    [...grouped(chosen, ({ start, end }) => `${start} ${end}`).values()].flatMap((here) => {
      const [first] = here
      const codeIds = [...new Set(here.map(({ codeId }) => codeId))].sort()
      return first ? [{ commentId, rev: revOf.get(commentId) ?? 0, start: first.start, end: first.end, codeIds }] : []
    }),
  )
}

async function closedRounds(projectId: number) {
  return db().round.findMany({
    where: { projectId, state: { not: 'open' } },
    select: { id: true, number: true, purpose: true, state: true },
    orderBy: { number: 'asc' },
  })
}

async function settledSample(projectId: number, rounds: readonly { readonly id: string }[]): Promise<[string, number][]> {
  const rows = await db().$queryRaw<{ id: string; rev: number }[]>`
    SELECT c.id::text AS id, c."textRev" AS rev FROM (
      SELECT DISTINCT a."commentId" FROM "Assignment" a
      WHERE a."projectId" = ${projectId} AND a."roundId" = ANY (${rounds.map(({ id }) => id)}::uuid[]) AND a.state = 'done'
      ORDER BY a."commentId" LIMIT ${mostSettled}) k
    JOIN "Comment" c ON c."projectId" = ${projectId} AND c.id = k."commentId" AND c.state = 'admitted'
    JOIN "Submission" s ON s."projectId" = c."projectId" AND s.id = c."submissionId" AND s.state = 'admitted' AND 'research' = ANY (s.allows)
    ORDER BY c.id`
  return rows.map(({ id, rev }) => [id, rev])
}
