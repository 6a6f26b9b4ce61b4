export const clauseKinds = ['section', 'statement', 'quotation', 'note'] as const
export const standings = ['core', 'optional', 'context'] as const

export type ClauseKind = (typeof clauseKinds)[number]
export type Standing = (typeof standings)[number]

/** What a clause says and how it counts; a change in any of these is a new clause text. */
export type ClauseContent = {
  readonly kind: ClauseKind
  readonly standing: Standing
  readonly level: string | null
  readonly text: string
}

/** A clause where it stands in one version. Within a version a clause is placed once, so `clauseId` names the place too. */
export type PlacedClause = ClauseContent & {
  readonly clauseId: string
  readonly handle: string
  readonly fingerprint: string
  readonly parentId: string | null
  readonly position: number
  readonly number: string | null
}
