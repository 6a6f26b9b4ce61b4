/** How coders agreed on one code before a withdrawal: percent and alpha, null where they were undefined, and the units they rested on. */
export type FormerAgreement = {
  readonly codeId: string
  readonly percent: number | null
  readonly alpha: number | null
  readonly units: number
}

/** A round that held what was withdrawn; `agreement` is empty while it is open, when nobody may look at it. */
export type TouchedRound = {
  readonly roundId: string
  readonly comments: number
  readonly agreement: readonly FormerAgreement[]
}

/** What a withdrawal touched, in ids and numbers only: it is kept after the words are gone. */
export type Touched = {
  readonly codings: number
  /** Code id -> how many codings with it went. */
  readonly codes: Readonly<Record<string, number>>
  readonly rounds: readonly TouchedRound[]
  readonly points: readonly string[]
  readonly requests: readonly string[]
  readonly themes: readonly string[]
  readonly evidence: readonly string[]
  readonly proposals: readonly string[]
  readonly releases: readonly string[]
  readonly mentions: number
  /** Comments of which the withdrawn one was made by splitting and joining: in an older backup its words stand there. */
  readonly madeOf?: readonly string[]
}

export const touchedNothing: Touched = {
  ...{ codings: 0, codes: {}, rounds: [], points: [], requests: [], themes: [], evidence: [], proposals: [], releases: [] },
  mentions: 0,
}
