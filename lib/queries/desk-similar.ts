import { db, sql } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'
import type { DeskRound } from './desk'

/** How many of the most similar are told. */
const mostSimilar = 500
/** So many comments from the head of the list, whose order was drawn at random, say how rare a stem is. */
const sampled = 300
/** What is compared at most: the rarest stems choose which comments share enough to be looked at. */
const mostCompared = 2500
const mostStems = 60

type Stem = { readonly stem: string; readonly share: number; readonly weight: number }

/**
 * Ids of the coder's own comments of a round that resemble one of them, that one first, then the most similar; none where it is
 * not the coder's own. Cosine of the stems they share, each counted once a text and weighted by its rarity, ln(N / n), as in
 * K. Spärck Jones (1972); the other text's length stands for its norm.
 */
export async function similarComments(
  { projectId, memberId: coderId }: Member<'coding.read-own'>,
  { id: roundId }: Pick<DeskRound, 'id'>,
  number: number,
): Promise<readonly string[]> {
  const own = sql`"Assignment" a
    JOIN "Comment" c ON c."projectId" = a."projectId" AND c.id = a."commentId" AND c.state = 'admitted'
    JOIN "Submission" s ON s."projectId" = c."projectId" AND s.id = c."submissionId" AND s.state = 'admitted' AND 'research' = ANY (s.allows)
    JOIN "CommentText" t ON t."projectId" = c."projectId" AND t."commentId" = c.id AND t.rev = c."textRev"
    WHERE a."projectId" = ${projectId} AND a."roundId" = ${roundId}::uuid AND a."coderId" = ${coderId}::uuid`
  const [given] = await db().$queryRaw<{ id: string; stems: string[]; all: number }[]>`
    SELECT c.id::text AS id, tsvector_to_array(ts_filter(t.words, '{d}')) AS stems, (
      SELECT coalesce(max(n.place), 0)::int FROM "Assignment" n
      WHERE n."projectId" = ${projectId} AND n."roundId" = ${roundId}::uuid AND n."coderId" = ${coderId}::uuid) AS all
    FROM ${own} AND c.number = ${number}`
  if (!given) return []

  const stems = await rarest(given.stems)
  const chosen = choosing(stems, given.all)
  if (chosen.length === 0) return [given.id]
  const any = chosen.map(({ stem }) => asked(stem)).join(' | ')
  const rows = await db().$queryRaw<{ id: string }[]>`
    WITH near AS MATERIALIZED (
      SELECT c.id, a.place, t.words FROM ${own} AND c.number <> ${number} AND t.words @@ ${any}::tsquery
      ORDER BY a.place LIMIT ${mostCompared * 2})
    SELECT near.id::text AS id FROM near
    CROSS JOIN LATERAL (
      SELECT sum(w.weight) AS shared FROM unnest(${stems.map(({ stem }) => asked(stem))}::tsquery[], ${stems.map(({ weight }) => weight ** 2)}::float8[]) AS w (stem, weight)
      WHERE near.words @@ w.stem) o
    ORDER BY o.shared / sqrt(length(near.words)) DESC, near.place LIMIT ${mostSimilar}`
  return [given.id, ...rows.map(({ id }) => id)]

  async function rarest(words: readonly string[]): Promise<readonly Stem[]> {
    const counted = await db().$queryRaw<{ stem: string; holding: number; looked: number }[]>`
      WITH head AS MATERIALIZED (SELECT t.words FROM ${own} ORDER BY a.place LIMIT ${sampled})
      SELECT w.stem, count(*) FILTER (WHERE head.words @@ w.query)::int AS holding, count(*)::int AS looked
      FROM unnest(${[...words]}::text[], ${words.map(asked)}::tsquery[]) AS w (stem, query) CROSS JOIN head GROUP BY w.stem`
    return counted
      .map(({ stem, holding, looked }) => {
        const share = (holding + 0.5) / (looked + 1)
        return { stem, share, weight: Math.log(1 / share) }
      })
      .toSorted((one, other) => one.share - other.share || (one.stem < other.stem ? -1 : 1))
      .slice(0, mostStems)
  }
}

/** The rarest stems, as long as not too many comments of the list hold one of them; always the three rarest. */
function choosing(stems: readonly Stem[], all: number): readonly Stem[] {
  let expected = 0
  return stems.filter(({ share }, nth) => {
    expected += share * all
    return nth < 3 || expected <= mostCompared
  })
}

/** A stem as a tsquery asks for it. */
function asked(stem: string): string {
  return `'${stem.replace(/\\/g, '\\\\').replace(/'/g, "''")}':D`
}
