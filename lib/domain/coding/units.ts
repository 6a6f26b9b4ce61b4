import type { Assignment, Coding } from './coding'
import { grouped } from './grouped'
import { jointStance, type Stance } from './stance'

/** 1: the coder gave the comment this code. 0: the coder finished the comment without it. null: the coder did not finish it. */
export type Presence = 1 | 0 | null

/** One row per unit, one place per coder in the order of `coders`. */
export type PresenceUnits = {
  readonly coders: readonly string[]
  readonly comments: readonly string[]
  /** Per code one row per comment. */
  readonly rows: ReadonlyMap<string, readonly (readonly Presence[])[]>
}

export type StanceValue = Stance | 'mixed'

/** A clause within a comment, with each coder's stance; null where the coder did not code the clause or did not finish. */
export type StanceUnit = {
  readonly commentId: string
  readonly codeId: string
  readonly values: readonly (StanceValue | null)[]
}

/**
 * Who gave which comment which code, for the codes given (the codebook of the round, used or not).
 * Comments and coders stand in the order of their first assignment; consensus codings and unfinished work are left out.
 */
export function presenceUnits(
  codings: readonly Coding[],
  assignments: readonly Assignment[],
  codeIds: readonly string[],
): PresenceUnits {
  const coders = [...new Set(assignments.map(({ coderId }) => coderId))]
  const comments = [...new Set(assignments.map(({ commentId }) => commentId))]
  const done = finished(assignments)
  const given = new Set(independent(codings).map(({ coderId, commentId, codeId }) => keyOf(coderId, commentId, codeId)))

  const presence = (codeId: string, commentId: string, coderId: string): Presence => {
    if (!done.has(keyOf(coderId, commentId))) return null
    return given.has(keyOf(coderId, commentId, codeId)) ? 1 : 0
  }
  const rows = codeIds.map((codeId) => {
    const ofCode = comments.map((commentId) => coders.map((coderId) => presence(codeId, commentId, coderId)))
    return [codeId, ofCode] as const
  })
  return { coders, comments, rows: new Map(rows) }
}

/** The stances on each comment and clause that two or more coders coded, in the order of comments and of `clauseCodeIds`. */
export function stanceUnits(
  codings: readonly Coding[],
  assignments: readonly Assignment[],
  clauseCodeIds: readonly string[],
): StanceUnit[] {
  const { coders, comments } = presenceUnits([], assignments, [])
  const done = finished(assignments)
  const given = grouped(independent(codings), ({ coderId, commentId, codeId }) => keyOf(coderId, commentId, codeId))

  const value = (coderId: string, commentId: string, codeId: string): StanceValue | null => {
    const own = given.get(keyOf(coderId, commentId, codeId))
    return own && done.has(keyOf(coderId, commentId)) ? jointStance(own.map(({ stance }) => stance)) : null
  }
  return comments.flatMap((commentId) =>
    clauseCodeIds
      .map((codeId) => ({ commentId, codeId, values: coders.map((coderId) => value(coderId, commentId, codeId)) }))
      .filter(({ values }) => values.filter((stance) => stance !== null).length > 1),
  )
}

function independent(codings: readonly Coding[]): Coding[] {
  return codings.filter(({ layer }) => layer === 'independent')
}

function finished(assignments: readonly Assignment[]): Set<string> {
  return new Set(assignments.filter(({ state }) => state === 'done').map(({ coderId, commentId }) => keyOf(coderId, commentId)))
}

function keyOf(...ids: string[]): string {
  return ids.join('\n')
}
