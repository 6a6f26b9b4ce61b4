import type { Assignment, Coding } from './coding'
import { finishedWork } from './finished-work'
import { jointStance, type Stance } from './stance'

/** 1: the coder gave the unit this code. 0: the coder finished the comment without it. null: the coder did not finish it. */
export type Presence = 1 | 0 | null

/** One row per unit, one place per coder in the order of `coders`. */
export type PresenceUnits = {
  readonly coders: readonly string[]
  /** Per row the comment that the unit is, or lies in. */
  readonly comments: readonly string[]
  /** Per code one row per unit. */
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
  const { coders, comments, isDone, codingsOf } = finishedWork(codings, assignments)
  const given = comments.map((commentId) =>
    coders.map((coderId) =>
      isDone(coderId, commentId) ? new Set(codingsOf(coderId, commentId).map(({ codeId }) => codeId)) : null,
    ),
  )
  const presence = (codes: ReadonlySet<string> | null, codeId: string): Presence => codes && (codes.has(codeId) ? 1 : 0)
  const rows = codeIds.map((codeId) => [codeId, given.map((row) => row.map((codes) => presence(codes, codeId)))] as const)
  return { coders, comments, rows: new Map(rows) }
}

/** The stances on each comment and clause that two or more coders coded, in the order of comments and of `clauseCodeIds`. */
export function stanceUnits(
  codings: readonly Coding[],
  assignments: readonly Assignment[],
  clauseCodeIds: readonly string[],
): StanceUnit[] {
  const { coders, comments, codingsOf } = finishedWork(codings, assignments)
  const value = (coderId: string, commentId: string, codeId: string): StanceValue | null => {
    const own = codingsOf(coderId, commentId).filter((coding) => coding.codeId === codeId)
    return own.length > 0 ? jointStance(own.map(({ stance }) => stance)) : null
  }
  return comments.flatMap((commentId) =>
    clauseCodeIds
      .map((codeId) => ({ commentId, codeId, values: coders.map((coderId) => value(coderId, commentId, codeId)) }))
      .filter(({ values }) => values.filter((stance) => stance !== null).length > 1),
  )
}
