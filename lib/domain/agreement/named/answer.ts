import type { Result, Why } from '../result'

/** What became of a statistic that was asked for by name; `unknown` is a name that means nothing here. */
export type Answer =
  | { readonly status: 'value'; readonly value: number }
  | { readonly status: 'undefined'; readonly why: Why }
  | { readonly status: 'unknown' }

export const unknown: Answer = { status: 'unknown' }

export const qualities = ['pa', 'pe', 'se', 'se0', 'ci_low', 'ci_high', 'p', 'z', 'var', 'max', 'coverage_percent'] as const
export type Quality = (typeof qualities)[number]

/** `cohen_kappa.se|none|pair0-1`: the name, which quality of it, what it was told to use, and for which two coders. */
export type StatName = {
  readonly name: string
  readonly quality: Quality | null
  readonly parameters: readonly string[]
  readonly pair: readonly [string, string] | null
}

/** A quality may stand after the name or after the first parameter, as long as that is one of `settings`. */
export function parseStat(stat: string, settings: readonly string[]): StatName {
  const [head = '', ...rest] = stat.split('|')
  const [name, ofName] = cutQuality(head)
  const [setting = '', ofSetting] = cutQuality(rest[0] ?? '')
  const moved = ofName === null && ofSetting !== null && settings.includes(setting)
  const parameters = moved ? [setting, ...rest.slice(1)] : rest
  const pair = pairIn(parameters.at(-1))
  return { name, quality: moved ? ofSetting : ofName, parameters: pair ? parameters.slice(0, -1) : parameters, pair }
}

function cutQuality(word: string): [string, Quality | null] {
  const quality = qualities.find((one) => word.endsWith(`.${one}`))
  return quality ? [word.slice(0, -quality.length - 1), quality] : [word, null]
}

function pairIn(word: string | undefined): readonly [string, string] | null {
  const places = /^(?:pair)?(\d+)-(\d+)$/.exec(word ?? '')
  if (places) return [places[1] ?? '', places[2] ?? '']
  const names = word?.includes('~') ? word.split('~') : []
  return names.length === 2 ? [names[0] ?? '', names[1] ?? ''] : null
}

/** The coefficient of a result, or a quality of its published standard error. */
export function answerFrom(result: Result, quality: Quality | null): Answer {
  if (result.status === 'undefined') {
    return quality === 'pa' && result.observed !== null ? given(result.observed) : { status: 'undefined', why: result.why }
  }
  if (quality === null) return given(result.coefficient)
  if (quality === 'pa') return given(result.observed)
  if (quality === 'pe') return result.expected === null ? unknown : given(result.expected)
  const { analytic } = result
  if (!analytic) return unknown
  if (quality === 'se') return given(analytic.standardError)
  if (quality === 'ci_low') return given(analytic.low)
  if (quality === 'ci_high') return given(analytic.high)
  return quality === 'p' ? given(analytic.p) : unknown
}

/** Null means that the numbers do not vary enough to say. */
export function given(value: number | null): Answer {
  return value === null || Number.isNaN(value) ? { status: 'undefined', why: 'no-variation' } : { status: 'value', value }
}
