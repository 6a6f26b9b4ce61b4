import { hitSentences, hitsIn, wordsToStem } from '@/lib/domain/comment/find-hits'
import type { FindQuery } from '@/lib/domain/comment/find-query'
import { db, sql } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'
import type { DeskRound } from './desk'
import { matchOf } from './find-comments'
import type { Finder } from './find-filters'
import { sameStems } from './find-words'

/** One stretch of a comment that would be coded; half-open UTF-16 offsets of its text of revision `rev`. */
export type PlaceToCode = { readonly commentId: string; readonly rev: number; readonly start: number; readonly end: number }
export type HitsToCode = {
  readonly places: readonly PlaceToCode[]
  readonly comments: number
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
  if (!match || round.state !== 'open') return { places: [], comments: 0, already: 0, isCut: false }

  const { projectId, memberId: coderId } = member
  const rows = await db().$queryRaw<{ id: string; rev: number; text: string }[]>`
    WITH m AS MATERIALIZED (SELECT c.id, c.rank, t.rev, t.text ${match} AND EXISTS (
      SELECT 1 FROM "Assignment" a WHERE a."projectId" = c."projectId" AND a."roundId" = ${round.id}::uuid
        AND a."coderId" = ${coderId}::uuid AND a."commentId" = c.id))
    SELECT id::text AS id, rev, text FROM m ORDER BY rank, m.id LIMIT ${mostPlaces + 1}`
  const stems = await sameStems(query.terms, [...new Set(rows.flatMap(({ text }) => wordsToStem(text)))])
  const found = rows.flatMap(({ id, rev, text }) => {
    const whole = text === '' ? [] : [{ start: 0, end: text.length }]
    const spans = put === 'comment' ? whole : hitSentences(text, hitsIn(text, query.terms, stems))
    return spans.map(({ start, end }) => ({ commentId: id, rev, start, end }))
  })
  const own = await db().$queryRaw<{ commentId: string; start: number; end: number }[]>`
    SELECT o."commentId"::text AS "commentId", o.start, o."end" FROM "Coding" o
    WHERE ${sql`o."projectId" = ${projectId} AND o."roundId" = ${round.id}::uuid AND o."coderId" = ${coderId}::uuid`}
      AND o.layer = 'independent' AND o."diedActId" IS NULL AND o."codeId" = ${codeId}::uuid`
  const isCoded = (place: PlaceToCode) =>
    own.some((one) => one.commentId === place.commentId && one.start <= place.start && place.end <= one.end)
  const free = found.filter((place) => !isCoded(place))
  const places = free.slice(0, mostPlaces)
  return {
    places,
    comments: new Set(places.map(({ commentId }) => commentId)).size,
    already: found.length - free.length,
    isCut: free.length > mostPlaces || rows.length > mostPlaces,
  }
}
