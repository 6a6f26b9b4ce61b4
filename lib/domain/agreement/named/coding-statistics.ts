import { alphaOfValue } from '../alpha-of-value'
import { brennanPrediger } from '../brennan-prediger'
import { categoryKappa } from '../category-kappa'
import { cohenKappa, kappaVariances } from '../cohen-kappa'
import { congerKappa } from '../conger-kappa'
import { type Counts, countRatings } from '../counts'
import { fleissKappa } from '../fleiss-kappa'
import { gwetAc1, gwetAc2 } from '../gwet-ac'
import { holsti } from '../holsti'
import { alphaBy, krippendorffAlpha } from '../krippendorff-alpha'
import { lightKappa } from '../light-kappa'
import { maximumKappa } from '../maximum-kappa'
import { type Level, levels, type Metric, metricBy } from '../metric'
import { type PairTable, tableOf } from '../pair-table'
import { percent } from '../percent'
import { percentAll } from '../percent-all'
import { pairsOf, type Ratings, type Rows, ratingsBy, ratingsOf } from '../ratings'
import { scottPi } from '../scott-pi'
import { biasIndex, prevalenceIndex, specificAgreement } from '../specific-agreement'
import { customWeights, ranks, type Weights, weightings, weightsOf } from '../weights'
import { type Answer, answerFrom, given, parseStat, type StatName, unknown } from './answer'

export type Label = string | number
export type CodingUnits = {
  readonly units: Rows<Label>
  readonly categories: readonly Label[]
  /** How far apart two declared categories are, row by row in their order (Cohen 1968); asked for as `custom`. */
  readonly disagreement?: readonly (readonly number[])[] | null
}

type Prepared = {
  readonly ratings: Ratings
  readonly counts: Counts
  readonly categories: readonly Label[]
  /** What the categories stand for; null when they are words. */
  readonly values: readonly number[] | null
  /** Agreement and distances of one's own; null without. */
  readonly custom: { readonly weights: Weights; readonly metric: Metric } | null
}

const settings = [...weightings, ...levels, 'custom']

/** Answers one statistic after another over fixed units, by the names of the reference cases. */
export function codingStatistics({ units, categories: declared, disagreement = null }: CodingUnits): (stat: string) => Answer {
  const categories = withUsed(units, declared)
  const ratings = ratingsOf(units, categories)
  const values = categories.every((category): category is number => typeof category === 'number') ? categories : null
  const custom = disagreement && ownWeights(categories, declared, disagreement)
  const prepared = { ratings, counts: countRatings(ratings), categories, values, custom }
  return (stat) => {
    const asked = parseStat(stat, settings)
    return byCategory(prepared, asked, stat) ?? byPair(prepared, asked) ?? overall(prepared, asked)
  }
}

/** Distances in the order of the categories, and the agreement they leave: none where they are farthest. Null where one is not told. */
function ownWeights(categories: readonly Label[], declared: readonly Label[], distances: readonly (readonly number[])[]) {
  const far = (first: Label, second: Label) => distances[declared.indexOf(first)]?.[declared.indexOf(second)] ?? Number.NaN
  const farthest = Math.max(...distances.flat())
  const weights = customWeights(categories.map((first) => categories.map((second) => 1 - far(first, second) / farthest)))
  return weights && { weights, metric: metricBy('custom', categories, far) }
}

/** All that these units have an answer to, for a reader who does not know what to ask for. */
export function codingNames({ units, categories: declared, disagreement = null }: CodingUnits): string[] {
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
    ...pairsOf(coders > 2 ? coders : 0).map(([first, second]) => `cohen_kappa|none|${first}-${second}`),
    ...weighted.flatMap((weight) => [...family, 'gwet_ac2'].map((name) => `${name}|${weight}`)),
    ...(disagreement ? ['krippendorff_alpha|custom', ...(coders === 2 ? ['cohen_kappa|custom'] : [])] : []),
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
  const weights = weightsNamed(prepared, setting)
  if (!weights) return unknown
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

function weightsNamed({ custom, values, counts }: Prepared, setting = 'none'): Weights | null {
  if (setting === 'custom') return custom?.weights ?? null
  const weighting = weightings.find((one) => one === setting)
  return weighting ? weightsOf(weighting, values ?? ranks(counts.categories)) : null
}

/** Of two coders: those named by their places, or the only two there are. */
function byPair(prepared: Prepared, { name, parameters, quality, pair }: StatName): Answer | null {
  const { ratings } = prepared
  if (!['cohen_kappa', 'cohen_weighted_kappa', 'max_kappa', 'scott_pi', 'prevalence_index', 'bias_index'].includes(name))
    return pair === null ? null : amongTwo(prepared, { name, parameters, quality, pair })
  if (pair === null && ratings.coders > 2) return { status: 'undefined', why: 'more-than-two-coders' }

  const [first, second] = pair ? [Number(pair[0]), Number(pair[1])] : [0, 1]
  if (Math.max(first, second) >= Math.max(2, ratings.coders)) return unknown
  const table = tableOf(ratings, first, second)
  if (name === 'max_kappa') return quality === null ? given(maximumKappa(table)) : unknown
  if (name === 'scott_pi') return pi(table, quality)
  if (name.endsWith('_index')) return index(name, table, quality)
  const setting = parameters[0] ?? (name === 'cohen_weighted_kappa' ? 'custom' : 'none')
  const weighting = weightings.find((one) => one === setting)
  const weights = weighting
    ? weightsOf(weighting, ranks(table.categories))
    : setting === 'custom'
      ? prepared.custom?.weights
      : null
  return weights && parameters.length < 2 ? kappa(table, weights, quality) : unknown
}

/** Any other statistic over what two of the coders gave. */
function amongTwo(prepared: Prepared, { pair, ...asked }: StatName): Answer {
  const [first, second] = [Number(pair?.[0]), Number(pair?.[1])]
  if (first === second || Math.max(first, second) >= prepared.ratings.coders) return unknown
  const ratings = ratingsBy(prepared.ratings, [first, second])
  return overall({ ...prepared, ratings, counts: countRatings(ratings) }, { ...asked, pair: null })
}

function kappa(table: PairTable, weights: Weights, quality: StatName['quality']): Answer {
  const result = cohenKappa(table, weights)
  if (quality === 'max') return weights.name === 'none' ? given(maximumKappa(table)) : unknown
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
function byCategory(prepared: Prepared, { name, quality }: StatName, stat: string): Answer | null {
  const { counts, categories } = prepared
  const of = {
    fleiss_kappa_category: categoryKappa,
    krippendorff_alpha_value: alphaOfValue,
    specific_agreement: specificAgreement,
  }[name]
  if (!of) return null

  // A category may be called anything, also what looks like a pair or holds a bar.
  const label = stat.slice(stat.indexOf('|') + 1)
  const exact = categories.findIndex((one) => String(one) === label)
  const category =
    exact >= 0 ? exact : categories.findIndex((one) => typeof one === 'number' && label !== '' && one === Number(label))
  return category < 0 || quality !== null || !stat.includes('|') ? unknown : given(of(counts, category))
}

function alpha({ counts, values, custom }: Prepared, setting: string | undefined, quality: StatName['quality']): Answer {
  if (setting === 'custom') {
    return custom
      ? answerFrom(alphaBy({ statistic: 'krippendorff-alpha', variant: 'custom' }, counts, custom.metric), quality)
      : unknown
  }
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
