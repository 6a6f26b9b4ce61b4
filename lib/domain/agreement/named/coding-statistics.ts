import { alphaOfValue } from '../alpha-of-value'
import { brennanPrediger } from '../brennan-prediger'
import { categoryKappa } from '../category-kappa'
import { cohenKappa, kappaVariances } from '../cohen-kappa'
import { congerKappa } from '../conger-kappa'
import { type Counts, countRatings } from '../counts'
import { fleissKappa } from '../fleiss-kappa'
import { gwetAc1, gwetAc2 } from '../gwet-ac'
import { holsti } from '../holsti'
import { krippendorffAlpha } from '../krippendorff-alpha'
import { lightKappa } from '../light-kappa'
import { maximumKappa } from '../maximum-kappa'
import { type Level, levels } from '../metric'
import { type PairTable, tableOf } from '../pair-table'
import { percent } from '../percent'
import { percentAll } from '../percent-all'
import { type Ratings, type Rows, ratingsOf } from '../ratings'
import { scottPi } from '../scott-pi'
import { biasIndex, prevalenceIndex, specificAgreement } from '../specific-agreement'
import { ranks, type Weighting, weightings, weightsOf } from '../weights'
import { type Answer, answerFrom, given, parseStat, type StatName, unknown } from './answer'

export type Label = string | number
export type CodingUnits = { readonly units: Rows<Label>; readonly categories: readonly Label[] }

type Prepared = {
  readonly ratings: Ratings
  readonly counts: Counts
  readonly categories: readonly Label[]
  /** What the categories stand for; null when they are words. */
  readonly values: readonly number[] | null
}

const settings = [...weightings, ...levels]

/** Answers one statistic after another over fixed units, by the names of the reference cases. */
export function codingStatistics({ units, categories: declared }: CodingUnits): (stat: string) => Answer {
  const categories = withUsed(units, declared)
  const ratings = ratingsOf(units, categories)
  const values = categories.every((category): category is number => typeof category === 'number') ? categories : null
  const prepared = { ratings, counts: countRatings(ratings), categories, values }
  return (stat) => {
    const asked = parseStat(stat, settings)
    return byPair(prepared, asked) ?? byCategory(prepared, asked) ?? overall(prepared, asked)
  }
}

/** All that these units have an answer to, for a reader who does not know what to ask for. */
export function codingNames({ units, categories: declared }: CodingUnits): string[] {
  const categories = withUsed(units, declared)
  const coders = units.reduce((most, row) => Math.max(most, row.length), 0)
  const ordered = categories.every((category) => typeof category === 'number')
  const weighted = ordered ? (['linear', 'quadratic', 'ordinal'] as const) : []
  const family = ['fleiss_kappa', 'conger_kappa', 'brennan_prediger']
  return [
    'percent_agreement',
    'percent_all_agree',
    ...(coders === 2 ? ['holsti', 'cohen_kappa|none', 'max_kappa', 'scott_pi'] : ['light_kappa']),
    ...(coders === 2 && ordered ? ['cohen_kappa|linear', 'cohen_kappa|quadratic'] : []),
    ...family.flatMap((name) => [name, `${name}.se`, `${name}.ci_low`, `${name}.ci_high`]),
    ...['gwet_ac1', 'gwet_ac1.se', 'gwet_ac1.ci_low', 'gwet_ac1.ci_high'],
    ...weighted.flatMap((weight) => [...family, 'gwet_ac2'].map((name) => `${name}|${weight}`)),
    'krippendorff_alpha|nominal',
    ...['se', 'ci_low', 'ci_high'].map((quality) => `krippendorff_alpha|nominal.${quality}`),
    ...(ordered ? ['ordinal', 'interval', 'ratio'].map((level) => `krippendorff_alpha|${level}`) : []),
    ...categories.flatMap((category) => [`fleiss_kappa_category|${category}`, `krippendorff_alpha_value|${category}`]),
    ...categories.map((category) => `specific_agreement|${category}`),
    ...(coders === 2 && categories.length === 2 ? ['pabak', 'prevalence_index', 'bias_index'] : []),
  ]
}

function overall(prepared: Prepared, { name, parameters, quality }: StatName): Answer {
  const { ratings, counts } = prepared
  const [setting] = parameters
  if (parameters.length > 1) return unknown
  if (name === 'krippendorff_alpha') return alpha(prepared, setting, quality)
  if (name === 'irrcac_alpha') return weightedAlpha(prepared, setting, quality)
  const weighting = weightings.find((one) => one === (setting ?? 'none'))
  if (!weighting) return unknown

  const weights = weightsOf(weighting, prepared.values ?? ranks(counts.categories))
  const isPlain = setting === undefined || setting === 'none'
  if (name === 'percent_agreement') return answerFrom(percent(counts, weights), quality)
  if (name === 'fleiss_kappa') return answerFrom(fleissKappa(counts, weights), quality)
  if (name === 'conger_kappa') return answerFrom(congerKappa(ratings, weights), quality)
  if (name === 'brennan_prediger') return answerFrom(brennanPrediger(counts, weights), quality)
  if (name === 'gwet_ac1' && isPlain) return answerFrom(gwetAc1(counts), quality)
  if (name === 'gwet_ac2' && !isPlain) return answerFrom(gwetAc2(counts, weights), quality)
  if (!isPlain || quality !== null) return unknown
  if (name === 'pabak' && counts.categories === 2) return answerFrom(brennanPrediger(counts), null)
  if (name === 'light_kappa' || name === 'mean_pairwise_kappa') return answerFrom(lightKappa(ratings), null)
  if (name === 'percent_all_agree') return answerFrom(percentAll(ratings), null)
  return name === 'holsti' ? answerFrom(holsti(ratings), null) : unknown
}

/** Of two coders: those named by their places, or the only two there are. */
function byPair(prepared: Prepared, { name, parameters, quality, pair }: StatName): Answer | null {
  const { ratings } = prepared
  if (!['cohen_kappa', 'max_kappa', 'scott_pi', 'prevalence_index', 'bias_index'].includes(name))
    return pair === null ? null : unknown
  if (pair === null && ratings.coders > 2) return { status: 'undefined', why: 'more-than-two-coders' }

  const [first, second] = pair ? [Number(pair[0]), Number(pair[1])] : [0, 1]
  if (Math.max(first, second) >= Math.max(2, ratings.coders)) return unknown
  const table = tableOf(ratings, first, second)
  if (name === 'max_kappa') return quality === null ? given(maximumKappa(table)) : unknown
  if (name === 'scott_pi') return pi(table, quality)
  if (name.endsWith('_index')) return index(name, table, quality)
  const weighting = weightings.find((one) => one === (parameters[0] ?? 'none'))
  return weighting && parameters.length < 2 ? kappa(table, weighting, quality) : unknown
}

function kappa(table: PairTable, weighting: Weighting, quality: StatName['quality']): Answer {
  const weights = weightsOf(weighting, ranks(table.categories))
  const result = cohenKappa(table, weights)
  if (quality === 'max') return weighting === 'none' ? given(maximumKappa(table)) : unknown
  if (result.status === 'undefined' || (quality !== 'se0' && quality !== 'z' && quality !== 'var')) {
    return answerFrom(result, quality)
  }
  const variances = kappaVariances(table, weights)
  if (!variances) return given(null)
  if (quality === 'var') return given(variances.own)
  return given(quality === 'se0' ? Math.sqrt(variances.underNull) : result.coefficient / Math.sqrt(variances.underNull))
}

/** Over two categories, the first of which is taken for yes. */
function index(name: string, { cells, categories }: PairTable, quality: StatName['quality']): Answer {
  if (quality !== null || categories !== 2) return unknown
  const [both = 0, onlyFirst = 0, onlySecond = 0, neither = 0] = cells
  const of = name === 'bias_index' ? biasIndex : prevalenceIndex
  return given(of({ both, onlyFirst, onlySecond, neither }))
}

/** Tables of counts have their standard errors with n where raw values have n - 1 (Gwet 2014, chapter 5). */
function pi(table: PairTable, quality: StatName['quality']): Answer {
  const answer = answerFrom(scottPi(table), quality)
  if (quality !== 'se' || answer.status !== 'value') return answer
  return given(answer.value * Math.sqrt((table.pairable - 1) / table.pairable))
}

/** One category against all others. */
function byCategory(prepared: Prepared, { name, parameters, quality }: StatName): Answer | null {
  const { counts, categories } = prepared
  const of = {
    fleiss_kappa_category: categoryKappa,
    krippendorff_alpha_value: alphaOfValue,
    specific_agreement: specificAgreement,
  }[name]
  if (!of) return null

  const [label] = parameters
  const category = categories.findIndex((one) => String(one) === label || (typeof one === 'number' && one === Number(label)))
  return category < 0 || quality !== null || parameters.length !== 1 ? unknown : given(of(counts, category))
}

function alpha({ counts, values }: Prepared, setting: string | undefined, quality: StatName['quality']): Answer {
  const level = levels.find((one) => one === (setting ?? 'nominal'))
  if (!level) return unknown
  if (values === null && (level === 'interval' || level === 'ratio')) return unknown
  const result = krippendorffAlpha(counts, level, values === null ? ranks(counts.categories) : [...values])
  return quality === 'pa' || quality === 'pe' ? asGwet(counts, result, quality) : answerFrom(result, quality)
}

/** Gwet (2014, section 2.4) splits the same alpha into other parts: chance draws with replacement, and agreement is moved to fit. */
function asGwet(counts: Counts, result: ReturnType<typeof krippendorffAlpha>, quality: 'pa' | 'pe'): Answer {
  if (result.status === 'undefined') return answerFrom(result, quality)
  let pairable = 0
  for (let row = 0; row < counts.rows; row += 1) {
    const own = counts.cells
      .subarray(row * counts.categories, (row + 1) * counts.categories)
      .reduce((sum, count) => sum + count, 0)
    if (own > 1) pairable += own
  }
  if (quality === 'pa') return given((1 - 1 / pairable) * result.observed + 1 / pairable)
  return given(1 - ((1 - (result.expected ?? 0)) * (pairable - 1)) / pairable)
}

/** Alpha with weights as irrCAC has it: quadratic is the interval metric, linear and ordinal are no metric of Krippendorff's. */
function weightedAlpha(prepared: Prepared, setting: string | undefined, quality: StatName['quality']): Answer {
  const level: Level | null = setting === 'quadratic' ? 'interval' : setting === 'none' ? 'nominal' : null
  return level === null ? unknown : alpha(prepared, level, quality)
}

/** Categories that were used without being declared come last, numbers in their order. */
function withUsed(units: Rows<Label>, declared: readonly Label[]): readonly Label[] {
  const known = new Set(declared)
  const used = units.flatMap((row) => row.flatMap((value) => (value === null || known.has(value) ? [] : [value])))
  const all = [...declared, ...new Set(used)]
  const isOrdered = all.every((category) => typeof category === 'number') && used.length > 0
  return isOrdered ? all.sort((one, other) => Number(one) - Number(other)) : all
}
