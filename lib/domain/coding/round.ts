export const roundStates = ['open', 'locked', 'reconciled'] as const
export type RoundState = (typeof roundStates)[number]

export const roundPurposes = ['exploratory', 'training', 'reliability', 'production', 'recoding', 'stability'] as const
export type RoundPurpose = (typeof roundPurposes)[number]

type PurposeRules = {
  readonly does: string
  /** Coders make codes of their own on the fly, and nobody else sees them. */
  readonly privateCodes: boolean
  /** What is coded in it may become settled codings: first attempts and repeats of oneself never do. */
  readonly settles: boolean
  /** The codebook may not change between its opening and its lock. */
  readonly freezesCodebook: boolean
  /** The desk may suggest codes: never where that would measure how far suggestions were followed. */
  readonly maySuggest: boolean
}

export const purposeRules: Record<RoundPurpose, PurposeRules> = {
  exploratory: {
    does: 'reads with open eyes and makes first codes',
    privateCodes: true,
    settles: false,
    freezesCodebook: false,
    maySuggest: true,
  },
  training: {
    does: 'tries the codebook together before it counts',
    privateCodes: false,
    settles: false,
    freezesCodebook: true,
    maySuggest: true,
  },
  reliability: {
    does: 'measures how far coders agree',
    privateCodes: false,
    settles: true,
    freezesCodebook: true,
    maySuggest: false,
  },
  production: { does: 'codes what remains', privateCodes: false, settles: true, freezesCodebook: true, maySuggest: true },
  recoding: {
    does: 'codes again after the codebook changed',
    privateCodes: false,
    settles: true,
    freezesCodebook: true,
    maySuggest: true,
  },
  stability: {
    does: 'has a coder repeat earlier work',
    privateCodes: false,
    settles: false,
    freezesCodebook: true,
    maySuggest: false,
  },
}

/** While a round is open its coders see nobody else's work, whatever it is for. */
export function isBlind(state: RoundState): boolean {
  return state === 'open'
}
