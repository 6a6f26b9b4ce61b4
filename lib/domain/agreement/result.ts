export const statistics = [
  'percent',
  'percent-all',
  'holsti',
  'cohen-kappa',
  'scott-pi',
  'fleiss-kappa',
  'conger-kappa',
  'light-kappa',
  'brennan-prediger',
  'gwet-ac1',
  'gwet-ac2',
  'krippendorff-alpha',
  'set-alpha',
  'u-alpha',
  'character-f1',
  'gamma',
] as const
export type Statistic = (typeof statistics)[number]

/** Why there is no number. */
export type Why =
  | 'no-data'
  | 'fewer-than-two-coders'
  | 'no-pairable-units'
  | 'no-variation'
  | 'more-than-two-coders'
  | 'overlap-not-allowed'
  | 'negative-values'

/** What a reader must know before trusting the number. */
export type Flag =
  | 'small-sample'
  | 'few-positives'
  | 'few-expected'
  | 'prevalence'
  | 'bias'
  | 'constant-coder'
  | 'paradox'
  | 'several-units-per-commenter'

/** What the number rests on: units with any value, those of them with two or more, coders with any value. */
export type Basis = { readonly units: number; readonly pairable: number; readonly coders: number }

/** `expected` is the agreement that chance alone would yield; null for a statistic that does not ask. */
export type Estimate = { readonly observed: number; readonly expected: number | null; readonly coefficient: number }

/**
 * A published standard error with its interval at `level`, and the two-sided probability of a coefficient as far from 0.
 * `freedom` are the degrees of freedom of Student's distribution; null where the normal one is used. It takes units for
 * independent: where a commenter has more than one, read the interval by resampling instead.
 */
export type Analytic = {
  readonly standardError: number
  readonly low: number
  readonly high: number
  readonly level: number
  readonly p: number
  readonly freedom: number | null
}

export type Interval =
  | ({ readonly status: 'value'; readonly low: number; readonly high: number; readonly level: number } & Redrawn)
  | ({ readonly status: 'undefined'; readonly why: 'fewer-than-two-commenters' | 'too-few-defined-replicates' } & Redrawn)

/** How many commenters (or comments, if each moved by itself) were resampled how often, and how often there was no value then. */
export type Redrawn = {
  readonly method: 'percentile' | 'bca'
  readonly resampled: 'commenter' | 'comment'
  readonly commenters: number
  readonly replicates: number
  readonly undefinedReplicates: number
}

/** `variant` says which weights, metric or distance; it is left out where there is only one. */
export type Result = Basis & { readonly statistic: Statistic; readonly variant?: string; readonly flags: readonly Flag[] } & (
    | ({ readonly status: 'value'; readonly interval?: Interval; readonly analytic?: Analytic } & Estimate)
    | { readonly status: 'undefined'; readonly why: Why; readonly observed: number | null }
  )
