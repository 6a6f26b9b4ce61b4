import type { AgreementTable } from './agreement-table'
import type { Interval, Result } from './result'
import type { SpanTable } from './span-table'
import type { StanceAgreement } from './stance-table'

/** One number with all that a reader needs to trust it or to find out why there is none; null where a field has nothing to say. */
export type NumberRow = {
  readonly round: string
  /** Handle of the code, or `all`. */
  readonly code: string
  /** What was compared: the code on a comment, all codes of a comment as a set, the words of comments, the stance on shared clauses. */
  readonly unit: 'comment' | 'set of codes' | 'words' | 'stance'
  readonly coders: string
  readonly coefficient: string
  readonly variant: string
  readonly value: number | null
  readonly standard_error: number | null
  readonly lower: number | null
  readonly upper: number | null
  readonly interval_method: string
  readonly resampled: string
  readonly resampled_count: number | null
  readonly seed: string
  readonly replicates: number | null
  readonly replicates_without_value: number | null
  readonly observed: number | null
  readonly expected: number | null
  readonly units: number
  readonly pairable_units: number
  readonly flags: string
  readonly not_estimable: string
}

type Round = {
  readonly name: string
  readonly seed: string
  readonly table: AgreementTable
  readonly words: SpanTable
  readonly stance: StanceAgreement
  readonly letterOf: (coderId: string) => string
  /** Null for a code that must not be named, such as one of a single coder. */
  readonly handleOf: (codeId: string) => string | null
}

/** Every number of a closed round, code after code, for a table that travels without this program. */
export function numberRows(round: Round): NumberRow[] {
  const { table, words, stance, letterOf, handleOf, name, seed } = round
  const everybody = table.coders.map(letterOf).join(' ')
  const row = (code: string, unit: NumberRow['unit'], coders: string) => (result: Result) =>
    rowOf(result, { round: name, code, unit, coders }, seed)
  const ofCodes = table.codes.flatMap(({ codeId, percent, pairs, alpha, ac1 }) => {
    const code = handleOf(codeId)
    if (code === null) return []
    const own = words.codes.find((one) => one.codeId === codeId)
    return [
      ...[percent, alpha, ac1].map(row(code, 'comment', everybody)),
      ...pairs.map(({ coders, kappa }) => row(code, 'comment', coders.map(letterOf).join(' '))(kappa)),
      ...(own ? [own.shared, own.alpha, own.u].map(row(code, 'words', everybody)) : []),
    ]
  })
  const { percent, kappa, alpha, ac1 } = stance
  const ofStance = [percent, ...(kappa ? [kappa] : []), alpha, ac1].map(row('all', 'stance', everybody))
  return [...ofCodes, row('all', 'set of codes', everybody)(table.sets), ...ofStance]
}

function rowOf(result: Result, place: Pick<NumberRow, 'round' | 'code' | 'unit' | 'coders'>, seed: string): NumberRow {
  const named = { ...place, coefficient: result.statistic, variant: result.variant ?? '' }
  const basis = { units: result.units, pairable_units: result.pairable, flags: result.flags.join(' ') }
  if (result.status === 'undefined') {
    const observed = rounded(result.observed)
    return {
      ...named,
      value: null,
      standard_error: null,
      ...noInterval,
      observed,
      expected: null,
      ...basis,
      not_estimable: result.why,
    }
  }
  return {
    ...named,
    value: rounded(result.coefficient),
    standard_error: rounded(result.analytic?.standardError ?? null),
    ...(result.interval ? redrawn(result.interval, seed) : analytic(result)),
    observed: rounded(result.observed),
    expected: rounded(result.expected),
    ...basis,
    not_estimable: '',
  }
}

const noInterval = {
  ...{ lower: null, upper: null, interval_method: '', resampled: '', resampled_count: null },
  ...{ seed: '', replicates: null, replicates_without_value: null },
}

function redrawn(interval: Interval, seed: string) {
  const { method, resampled, commenters, replicates, undefinedReplicates } = interval
  const ends = interval.status === 'value' ? { lower: rounded(interval.low), upper: rounded(interval.high) } : {}
  return {
    ...noInterval,
    ...ends,
    interval_method: interval.status === 'value' ? `${method} bootstrap` : `none: ${interval.why}`,
    ...{ resampled, resampled_count: commenters, seed, replicates, replicates_without_value: undefinedReplicates },
  }
}

/** An interval from a published standard error; it takes units for independent, which `flags` says where they are not. */
function analytic({ analytic: error }: Extract<Result, { status: 'value' }>) {
  if (!error) return noInterval
  const method = error.freedom === null ? 'large sample' : `Student, ${error.freedom} degrees of freedom`
  return { ...noInterval, lower: rounded(error.low), upper: rounded(error.high), interval_method: method }
}

function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toFixed(6))
}
