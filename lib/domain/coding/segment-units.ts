import { sentences } from '@/lib/domain/span/sentences'
import { overlaps, type Span } from '@/lib/domain/span/span'
import type { Assignment, Coding } from './coding'
import { finishedWork } from './finished-work'
import type { Presence, PresenceUnits } from './units'

/**
 * Who gave which segment of which comment which code: a segment has a code when a span of it reaches into the segment by at least one
 * UTF-16 unit. `segmentsOf` gives the segments of a comment, half-open offsets into its anonymised text, made before anybody coded.
 */
export function segmentUnits(
  codings: readonly Coding[],
  assignments: readonly Assignment[],
  codeIds: readonly string[],
  segmentsOf: ReadonlyMap<string, readonly Span[]>,
): PresenceUnits {
  const { coders, comments, isDone, codingsOf } = finishedWork(codings, assignments)
  const units = comments.flatMap((commentId) => (segmentsOf.get(commentId) ?? []).map((segment) => ({ commentId, segment })))
  const presence = ({ commentId, segment }: (typeof units)[number], coderId: string, codeId: string): Presence => {
    if (!isDone(coderId, commentId)) return null
    return codingsOf(coderId, commentId).some((coding) => coding.codeId === codeId && overlaps(coding, segment)) ? 1 : 0
  }
  const rows = codeIds.map((codeId) => {
    return [codeId, units.map((unit) => coders.map((coderId) => presence(unit, coderId, codeId)))] as const
  })
  return { coders, comments: units.map(({ commentId }) => commentId), rows: new Map(rows) }
}

/** The same with sentences for segments; `textOf` gives the anonymised text of a comment. */
export function sentenceUnits(
  codings: readonly Coding[],
  assignments: readonly Assignment[],
  codeIds: readonly string[],
  textOf: ReadonlyMap<string, string>,
): PresenceUnits {
  const segmentsOf = new Map([...textOf].map(([commentId, text]) => [commentId, sentences(text)]))
  return segmentUnits(codings, assignments, codeIds, segmentsOf)
}
