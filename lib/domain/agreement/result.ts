export const statistics = ['percent', 'cohen-kappa', 'krippendorff-alpha', 'gwet-ac1'] as const
export type Statistic = (typeof statistics)[number]

/** Why there is no number. */
export type Why = 'no-data' | 'fewer-than-two-coders' | 'no-pairable-units' | 'no-variation'

/** What a reader must know before trusting the number. */
export type Flag = 'small-sample' | 'few-positives' | 'prevalence' | 'bias' | 'constant-coder' | 'paradox'

/** What the number rests on: units with any value, those of them with two or more, coders with any value. */
export type Basis = { readonly units: number; readonly pairable: number; readonly coders: number }

/** `expected` is the agreement that chance alone would yield; null for a statistic that does not ask. */
export type Estimate = { readonly observed: number; readonly expected: number | null; readonly coefficient: number }

export type Interval =
  | ({ readonly status: 'value'; readonly low: number; readonly high: number; readonly level: number } & Redrawn)
  | ({ readonly status: 'undefined'; readonly why: 'fewer-than-two-commenters' | 'too-few-defined-replicates' } & Redrawn)

/** How many commenters were resampled how often, and how often the statistic had no value then. */
export type Redrawn = {
  readonly commenters: number
  readonly replicates: number
  readonly undefinedReplicates: number
}

export type Result = Basis & { readonly statistic: Statistic; readonly flags: readonly Flag[] } & (
    | ({ readonly status: 'value'; readonly interval?: Interval } & Estimate)
    | { readonly status: 'undefined'; readonly why: Why; readonly observed: number | null }
  )
