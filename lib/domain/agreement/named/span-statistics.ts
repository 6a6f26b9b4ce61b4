import type { Solve } from '../gamma/alignment'
import type { Weighing } from '../gamma/dissimilarity'
import { type Gamma, gammaOf } from '../gamma/gamma'
import { alphaU2004 } from '../spans/alpha-u-2004'
import { characterAgreement, characterSetAlpha } from '../spans/character-agreement'
import type { Continuum } from '../spans/continuum'
import { codedCharacters, exactSpans, f1, jaccardShare, overlappingSpans } from '../spans/span-f1'
import type { SpanNumber } from '../spans/span-number'
import { uAlphas } from '../spans/u-alpha'
import { type Answer, answerFrom, given, parseStat, type StatName, unknown } from './answer'
import { setDistanceOf } from './set-statistics'

export type SpanUnits = {
  readonly continuum: Continuum
  /** The names behind the places in the continuum. */
  readonly coders: readonly string[]
  readonly categories: readonly string[]
}

/** What gamma needs besides the spans: who solves its integer programme, and which dice fall. */
export type GammaBy = { readonly solve: Solve; readonly seed: string; readonly samples: number }

/** Answers one statistic after another over spans, by the names of the reference cases. */
export function spanStatistics({ continuum, coders, categories }: SpanUnits, by: GammaBy): (stat: string) => Answer {
  const gammas = new Map<string, Gamma>()
  const family = once(() => uAlphas(continuum))
  const older = once(() => alphaU2004(continuum))

  return (stat) => {
    const asked = spanStat(stat, coders, categories)
    const { name, parameters, quality, pair } = asked
    if (name.startsWith('gamma')) return ofGamma(name, parameters, quality)
    if (name.startsWith('char_') || name.startsWith('span_')) return ofCharacters(asked)
    if (pair || parameters.length > 1) return unknown
    const code = parameters[0] === undefined ? null : categories.indexOf(parameters[0])
    if (code === null) return quality === null || quality === 'coverage_percent' ? ofAll(name, quality) : unknown
    return code < 0 ? unknown : ofCode(name, code, quality)
  }

  function ofAll(name: string, quality: 'coverage_percent' | null): Answer {
    if (name === 'cu_alpha') return quality ? percentage(family().cuCoverage) : spanAnswer(family().cu)
    if (quality) return unknown
    if (name === 'u_alpha') return spanAnswer(family().u)
    if (name === 'bar_u_alpha') return spanAnswer(family().bar)
    return name === 'alpha_u_2004' ? spanAnswer(older().all) : unknown
  }

  function ofCode(name: string, code: number, quality: StatName['quality']): Answer {
    const own = family().codes[code]
    if (name === '(k)u_alpha' && own) {
      if (quality === 'coverage_percent') return percentage(own.coverage)
      return quality === null ? spanAnswer(own.alpha) : unknown
    }
    if (quality !== null) return unknown
    if (name === 'alpha_u_2004_category') return spanAnswer(older().codes[code] ?? { status: 'undefined', why: 'no-data' })
    if (name === 'u_alpha') return spanAnswer(uAlphas(onlyCode(continuum, code)).u)
    return name === 'bar_u_alpha' ? spanAnswer(uAlphas(onlyCode(continuum, code)).bar) : unknown
  }

  function ofGamma(
    name: string,
    [weights = 'alpha=1,beta=1,delta_empty=1', ...rest]: readonly string[],
    quality: StatName['quality'],
  ): Answer {
    const weighing = weighingIn(weights)
    if (!weighing || rest.length > 0 || (quality !== null && quality !== 'se')) return unknown
    const found = gammas.get(weights) ?? gammaOf(continuum, by.solve, { weighing, seed: by.seed, samples: by.samples })
    gammas.set(weights, found)
    if (found.status === 'undefined') return found
    if (quality === 'se') return name === 'gamma' ? given(found.standardError / found.expected) : unknown
    if (name === 'gamma') return given(found.gamma)
    if (name === 'gamma_cat') return given(found.cat)
    if (name === 'gamma_expected_disorder') return given(found.expected)
    return name === 'gamma_observed_disorder' ? given(found.observed) : unknown
  }

  function ofCharacters({ name, parameters, quality, pair }: StatName): Answer {
    if (quality !== null) return unknown
    if (name === 'char_set_krippendorff_alpha') {
      const distance = setDistanceOf(parameters[0] ?? 'masi')
      return distance ? answerFrom(characterSetAlpha(continuum, distance), null) : unknown
    }
    const places = pair?.map((coder) => coders.indexOf(coder)) ?? null
    const [first = -1, second = -1] = places ?? []
    if (places && (first < 0 || second < 0)) return unknown
    const code = parameters[0] === undefined ? undefined : categories.indexOf(parameters[0])
    if (code !== undefined && code < 0) return unknown
    if (places) return ofPair(name, first, second, code)
    if (code === undefined) return unknown
    const { alpha, fleiss, percent } = characterAgreement(continuum, code)
    if (name === 'char_krippendorff_alpha') return answerFrom(alpha, null)
    if (name === 'char_fleiss_kappa') return answerFrom(fleiss, null)
    return name === 'char_percent_agreement' ? answerFrom(percent, null) : unknown
  }

  function ofPair(name: string, first: number, second: number, code: number | undefined): Answer {
    const among = code === undefined ? continuum : onlyCode(continuum, code)
    if (name === 'span_exact_f1') return spanAnswer(f1(exactSpans(among, first, second)))
    if (name === 'span_overlap_f1') return spanAnswer(f1(overlappingSpans(among, first, second)))
    if (name === 'char_label_f1') return spanAnswer(f1(codedCharacters(continuum, first, second, code)))
    if (name === 'char_label_jaccard') return spanAnswer(jaccardShare(codedCharacters(continuum, first, second, code)))
    if (code === undefined) return unknown
    const { pairs } = characterAgreement(continuum, code)
    const own = pairs.find(({ coders: [one, other] }) => one === Math.min(first, second) && other === Math.max(first, second))
    if (name === 'char_cohen_kappa') return own ? answerFrom(own.kappa, null) : unknown
    return name === 'char_percent_agreement' && own ? answerFrom(own.percent, null) : unknown
  }
}

/** A code may be called anything, also what looks like a pair or holds a bar: only two coders' names make a pair. */
function spanStat(stat: string, coders: readonly string[], categories: readonly string[]): StatName {
  const [head = '', ...rest] = stat.split('|')
  const { name, quality } = parseStat(head, [])
  const pair = categories.includes(rest.join('|')) ? null : pairAmong(rest.at(-1) ?? '', coders)
  const words = pair ? rest.slice(0, -1) : rest
  return { name, quality, pair, parameters: words.length === 0 ? [] : [words.join('|')] }
}

function pairAmong(word: string, coders: readonly string[]): readonly [string, string] | null {
  for (let at = word.indexOf('~'); at >= 0; at = word.indexOf('~', at + 1)) {
    const [first, second] = [word.slice(0, at), word.slice(at + 1)]
    if (coders.includes(first) && coders.includes(second)) return [first, second]
  }
  return null
}

/** `alpha=1,beta=1,delta_empty=1`; null for anything else. */
function weighingIn(words: string): Weighing | null {
  const found = /^alpha=(\d+(?:\.\d+)?),beta=(\d+(?:\.\d+)?),delta_empty=(\d+(?:\.\d+)?)$/.exec(words)
  const [alpha = 0, beta = 0, empty = 0] = (found ?? []).slice(1).map(Number)
  return found && empty > 0 ? { alpha, beta, empty } : null
}

/** All that these spans have an answer to. */
export function spanNames({ coders, categories }: SpanUnits): string[] {
  const pairs = coders.flatMap((first, place) => coders.slice(place + 1).map((second) => `${first}~${second}`))
  return [
    ...['u_alpha', 'bar_u_alpha', 'cu_alpha', 'cu_alpha.coverage_percent', 'alpha_u_2004'],
    ...categories.flatMap((code) => [
      `(k)u_alpha|${code}`,
      `(k)u_alpha.coverage_percent|${code}`,
      `alpha_u_2004_category|${code}`,
    ]),
    ...categories.flatMap((code) => [`u_alpha|${code}`, `char_krippendorff_alpha|${code}`, `char_fleiss_kappa|${code}`]),
    ...categories.flatMap((code) =>
      pairs.flatMap((pair) => [`char_cohen_kappa|${code}|${pair}`, `char_percent_agreement|${code}|${pair}`]),
    ),
    ...pairs.flatMap((pair) => [
      `span_exact_f1|${pair}`,
      `span_overlap_f1|${pair}`,
      `char_label_f1|${pair}`,
      `char_label_jaccard|${pair}`,
    ]),
    ...['jaccard', 'masi(2/3,1/3)'].map((distance) => `char_set_krippendorff_alpha|${distance}`),
    ...['gamma', 'gamma_observed_disorder', 'gamma_cat'].map((name) => `${name}|alpha=1,beta=1,delta_empty=1`),
  ]
}

/** The same text with the spans of one code only: there the u-alpha family allows overlaps with other codes. */
export function onlyCode(continuum: Continuum, code: number): Continuum {
  const spans = continuum.spans.filter(({ category }) => category === code).map((span) => ({ ...span, category: 0 }))
  return { ...continuum, categories: 1, spans }
}

function spanAnswer(number: SpanNumber): Answer {
  return number.status === 'value' ? given(number.value) : number
}

function percentage(number: SpanNumber): Answer {
  return number.status === 'value' ? given(100 * number.value) : number
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
