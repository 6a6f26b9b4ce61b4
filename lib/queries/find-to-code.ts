import { hitSentences, hitsIn, wordsToStem } from '@/lib/domain/comment/find-hits'
import type { FindQuery } from '@/lib/domain/comment/find-query'
import { firstWords } from '@/lib/domain/description/first-words'
import { formatHandle } from '@/lib/domain/project/handle'
import { db, sql } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'
import type { DeskRound } from './desk'
import { matchOf, mostCounted } from './find-comments'
import type { Finder } from './find-filters'
import { sameStems } from './find-words'

/** One stretch of a comment that would be coded; half-open UTF-16 offsets of its text of revision `rev`. */
export type PlaceToCode = { readonly commentId: string; readonly rev: number; readonly start: number; readonly end: number }
export type PlaceShown = PlaceToCode & {
  readonly handle: string
  /** The first words of the stretch. */
  readonly words: string
  /** Whether the member has marked the comment as done. */
  readonly isDone: boolean
}
export type HitsToCode = {
  readonly places: readonly PlaceShown[]
  /** Found comments that are not on the member's own list of this round, counted to 1,000 at most. */
  readonly elsewhere: number
  /** Places that lie inside a coding of the member's own with this code already. */
  readonly already: number
  /** Whether more was found than one act may hold; then only the first are here. */
  readonly isCut: boolean
}

/** What one act may hold (coding.apply-codings). */
const mostPlaces = 500

/** What of the found comments the member could code in an open round of the member's own: each hit's sentence, or the whole. */
export async function hitsToCode(
  member: Finder & Member<'coding.read-own'>,
  round: Pick<DeskRound, 'id' | 'state'>,
  query: FindQuery,
  { codeId, put }: { readonly codeId: string; readonly put: 'sentence' | 'comment' },
): Promise<HitsToCode> {
  const { match } = await matchOf(member, query)
  if (!match || round.state !== 'open') return { places: [], elsewhere: 0, already: 0, isCut: false }

  const { projectId, memberId: coderId } = member
  const assigned = sql`(SELECT a.state::text FROM "Assignment" a WHERE a."projectId" = c."projectId" AND a."roundId" = ${round.id}::uuid
    AND a."coderId" = ${coderId}::uuid AND a."commentId" = c.id)`
  const [rows, [others]] = await Promise.all([
    db().$queryRaw<{ id: string; number: number; rev: number; text: string; state: string }[]>`
      WITH m AS MATERIALIZED (
        SELECT c.id, c.rank, c.number, t.rev, t.text, ${assigned} AS state ${match} AND ${assigned} IS NOT NULL)
      SELECT id::text AS id, number, rev, text, state FROM m ORDER BY rank, m.id LIMIT ${mostPlaces + 1}`,
    db().$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM (SELECT 1 ${match} AND ${assigned} IS NULL LIMIT ${mostCounted}) m`,
  ])
  const stems = await sameStems(query.terms, [...new Set(rows.flatMap(({ text }) => wordsToStem(text)))])
  const found = rows.flatMap(({ id, number, rev, text, state }) => {
    const whole = text === '' ? [] : [{ start: 0, end: text.length }]
    const spans = put === 'comment' ? whole : hitSentences(text, hitsIn(text, query.terms, stems))
    const shown = { commentId: id, rev, handle: formatHandle('comment', number), isDone: state === 'done' }
    return spans.map(({ start, end }) => ({ ...shown, start, end, words: firstWords(text.slice(start, end), 140) }))
  })
  const own = await db().$queryRaw<{ commentId: string; start: number; end: number }[]>`
    SELECT o."commentId"::text AS "commentId", o.start, o."end" FROM "Coding" o
    WHERE ${sql`o."projectId" = ${projectId} AND o."roundId" = ${round.id}::uuid AND o."coderId" = ${coderId}::uuid`}
      AND o.layer = 'independent' AND o."diedActId" IS NULL AND o."codeId" = ${codeId}::uuid`
  const isCoded = (place: PlaceToCode) =>
    own.some((one) => one.commentId === place.commentId && one.start <= place.start && place.end <= one.end)
  const free = found.filter((place) => !isCoded(place))
  return {
    places: free.slice(0, mostPlaces),
    elsewhere: others?.count ?? 0,
    already: found.length - free.length,
    isCut: free.length > mostPlaces || rows.length > mostPlaces,
  }
}
