import type { Flag, Interval, Result, Statistic, Why } from './result'

/** The name of a statistic with what it was told to use, such as `Krippendorff’s alpha (nominal)`. */
export function nameOf({ statistic, variant }: Pick<Result, 'statistic' | 'variant'>): string {
  return variant === undefined ? names[statistic] : `${names[statistic]} (${variants[variant] ?? variant})`
}

const names: Record<Statistic, string> = {
  percent: 'Percent agreement',
  'percent-all': 'The share of units on which all coders agree',
  holsti: 'Holsti’s coefficient',
  'cohen-kappa': 'Cohen’s kappa',
  'scott-pi': 'Scott’s pi',
  'fleiss-kappa': 'Fleiss’ kappa',
  'conger-kappa': 'Conger’s kappa',
  'light-kappa': 'Light’s kappa',
  'brennan-prediger': 'Brennan and Prediger’s coefficient',
  'gwet-ac1': 'Gwet’s AC1',
  'gwet-ac2': 'Gwet’s AC2',
  'krippendorff-alpha': 'Krippendorff’s alpha',
  'set-alpha': 'Krippendorff’s alpha over sets of codes',
  'u-alpha': 'Krippendorff’s u-alpha',
  'character-f1': 'The share of coded characters in common (F1)',
  gamma: 'Gamma',
}

/** How weights, metrics and distances are called where a number is given. */
const variants: Record<string, string> = {
  linear: 'linear weights',
  quadratic: 'quadratic weights',
  custom: 'weights of one’s own',
  masi: 'MASI distance',
  jaccard: 'Jaccard distance',
  equality: 'same set or not',
}

const reasons: Record<Why, string> = {
  'no-data': 'no coder has finished a unit',
  'fewer-than-two-coders': 'only one coder has finished units',
  'no-pairable-units': 'no unit was finished by two coders',
  'no-variation': 'all coders gave the same value to every unit, so there is nothing that chance could have got wrong',
  'more-than-two-coders': 'it is defined for two coders only',
  'overlap-not-allowed': 'spans of one coder overlap, which it does not allow for; take one code at a time',
  'negative-values': 'a ratio needs values that are not negative',
}

const intervalReasons: Record<Extract<Interval, { status: 'undefined' }>['why'], string> = {
  'fewer-than-two-commenters': 'no interval, since all units come from one commenter',
  'too-few-defined-replicates': 'no interval, since too few resamples had a value',
}

/** A flag in a word or two, for a cell. */
export const flagNames: Record<Flag, string> = {
  'small-sample': 'small sample',
  'few-positives': 'few yes',
  'few-expected': 'few expected',
  prevalence: 'lopsided',
  bias: 'bias',
  'constant-coder': 'constant coder',
  paradox: 'paradox',
  'several-units-per-commenter': 'several units each',
}

export const flagSentences: Record<Flag, string> = {
  'small-sample': 'Fewer than 30 units were coded by two or more coders: the number may be far off.',
  'few-positives': 'A coder said yes fewer than 10 times: the interval says more than the number.',
  'few-expected': 'Chance alone would put fewer than 5 units into some cell of the table: the number may be far off.',
  prevalence: 'Nearly all answers are alike, which pulls kappa and alpha down although coders agree; read AC1 beside them.',
  bias: 'One coder says yes much more often than another: look at where they draw the line.',
  'constant-coder': 'A coder gave the same answer to every unit.',
  paradox:
    'Coders agree often, yet the coefficient is low, because one answer is so common that chance alone would agree often too.',
  'several-units-per-commenter':
    'Some commenters have more than one unit: a standard error that takes units for independent is too small; read the interval by resampling.',
}

/** "not estimable: ..." with the reason. */
export function notEstimable(why: Why): string {
  return `not estimable: ${reasons[why]}`
}

/** One sentence for the methods section of a paper; `subject` is what was coded, such as `the code “time and workload”`. */
export function methodsSentence(result: Result, subject: string): string {
  const basis = `${counted(result.coders, 'coder')}, ${counted(result.pairable, 'unit')} with two or more values`
  if (result.status === 'undefined') {
    const observed = result.observed === null ? '' : `; observed agreement ${percentage(result.observed)}`
    return `${nameOf(result)} for ${subject} was ${notEstimable(result.why)} (${basis}${observed}).`
  }
  if (result.expected === null) {
    return `${nameOf(result)} for ${subject} was ${percentage(result.coefficient)} (${basis}${intervalWords(result.interval, percentage)}).`
  }
  const agreement = `observed agreement ${percentage(result.observed)}, expected by chance ${percentage(result.expected)}`
  const interval = intervalWords(result.interval, decimals)
  return `${nameOf(result)} for ${subject} was ${decimals(result.coefficient)} (${basis}; ${agreement}${interval}).`
}

/** One sentence for a person who never met a kappa. */
export function plainSentence(result: Result, subject: string): string {
  if (result.status === 'undefined') return `For ${subject} there is no number to give: ${reasons[result.why]}.`

  const often = `For ${subject} two coders gave the same answer ${timesIn100(result.observed)}`
  if (result.expected === null) return `${often}; how much of that is chance, this number does not say.`
  if (result.coefficient >= 1) return `${often}; there was no difference between them.`
  if (result.coefficient <= 0) return `${often}; that is no more than coders who answer at random in their usual proportions.`
  return `${often}; of the agreement that chance does not explain they reached ${timesIn100(result.coefficient)}.`
}

export function decimals(value: number): string {
  return value
    .toFixed(2)
    .replace(/^-0\.00$/, '0.00')
    .replace('-', '−')
}

function percentage(share: number): string {
  return `${Math.round(share * 100)} %`
}

function timesIn100(share: number): string {
  return `${Math.round(share * 100)} times in 100`
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** The interval in words, led in by a semicolon; nothing where none was asked for. */
export function intervalWords(interval: Interval | undefined, write: (value: number) => string): string {
  if (!interval) return ''
  if (interval.status === 'undefined') return `; ${intervalReasons[interval.why]}`

  const { low, high, level, commenters, replicates, undefinedReplicates, resampled } = interval
  const name = interval.method === 'bca' ? 'bias-corrected and accelerated' : 'percentile'
  const left = undefinedReplicates > 0 ? `, ${undefinedReplicates} of them without a value` : ''
  const method = `${name} bootstrap over ${counted(commenters, resampled)}, ${replicates} replicates${left}`
  return `; ${percentage(level)} interval ${write(low)} to ${write(high)}, ${method}`
}
