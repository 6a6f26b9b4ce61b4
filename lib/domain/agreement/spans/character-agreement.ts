import { kappaSums } from '../cohen-kappa'
import { conclude, type Named } from '../conclude'
import { countRatings } from '../counts'
import { fleissSums } from '../fleiss-kappa'
import { alphaSums } from '../krippendorff-alpha'
import { metricBy } from '../metric'
import { tableOf } from '../pair-table'
import { percentSums } from '../percent'
import { type Rows, ratingsBy, ratingsOf } from '../ratings'
import type { Result } from '../result'
import { type CodeSet, jaccard, masi } from '../set-distance'
import { increase, sumUnits, type UnitSums } from '../unit-sums'
import type { Continuum } from './continuum'
import { type Run, runsOf } from './runs'

export type CharacterAgreement = {
  readonly percent: Result
  readonly fleiss: Result
  readonly alpha: Result
  /** For every two coders, by their places. */
  readonly pairs: readonly { readonly coders: readonly [number, number]; readonly percent: Result; readonly kappa: Result }[]
}

/**
 * Agreement on one code character by character: was this character coded with it or not (the units of NVivo and QualCoder)? Units are
 * UTF-16 characters. No standard error is given, for characters are anything but independent; most of them are coded by nobody, so
 * that percent agreement is high by itself.
 *
 * @example characterAgreement({ start: 0, end: 10, coders: 2, categories: 1, spans: [
 *   { coder: 0, start: 0, end: 4, category: 0 }, { coder: 1, start: 0, end: 2, category: 0 } ] }, 0).pairs[0].kappa.coefficient  // 0.5454...
 */
export function characterAgreement(continuum: Continuum, category: number): CharacterAgreement {
  const runs = runsOf(continuum)
  const ratings = ratingsOf(presenceIn(runs, category), [1, 0])
  const counts = countRatings(ratings)
  const lengths = runs.map(({ length }) => length)
  const over = (named: Named, sums: UnitSums, coders = continuum.coders) => overCharacters(named, lengths, sums, coders)
  const pairs = Array.from({ length: continuum.coders }, (_, first) => first).flatMap((first) =>
    Array.from({ length: continuum.coders - first - 1 }, (_, place): [number, number] => [first, first + 1 + place]),
  )
  return {
    percent: over({ statistic: 'percent' }, percentSums(counts)),
    fleiss: over({ statistic: 'fleiss-kappa' }, fleissSums(counts)),
    alpha: over({ statistic: 'krippendorff-alpha', variant: 'nominal' }, alphaSums(counts)),
    pairs: pairs.map((coders) => ({
      coders,
      percent: over({ statistic: 'percent' }, percentSums(countRatings(ratingsBy(ratings, coders))), 2),
      kappa: over({ statistic: 'cohen-kappa' }, kappaSums(tableOf(ratings, ...coders)), 2),
    })),
  }
}

/** Alpha over the sets of codes that each coder gave each character; no code is a value. */
export function characterSetAlpha(
  continuum: Continuum,
  distance: 'masi' | 'jaccard' | ((first: CodeSet, second: CodeSet) => number) = 'masi',
): Result {
  const runs = runsOf(continuum)
  const far = distance === 'masi' ? masi : distance === 'jaccard' ? jaccard : distance
  const sets = new Map<string, CodeSet>()
  const rows: Rows<string> = runs.map(({ covering }) => covering.map((spans) => setOf(spans, sets)))
  const counts = countRatings(ratingsOf(rows, [...sets.keys()]))
  const name = typeof distance === 'string' ? distance : 'custom'
  const sums = alphaSums(counts, metricBy(name, [...sets.values()], far))
  return overCharacters(
    { statistic: 'set-alpha', variant: name },
    runs.map(({ length }) => length),
    sums,
    continuum.coders,
  )
}

function setOf(spans: Run['covering'][number], sets: Map<string, CodeSet>): string {
  const set = [...new Set(spans.map(({ category }) => String(category)))].sort()
  const key = set.join(' ')
  sets.set(key, set)
  return key
}

/** Each run counts as often as it has characters. */
function overCharacters(named: Named, lengths: readonly number[], sums: UnitSums, coders: number): Result {
  const characters = lengths.reduce((sum, length) => sum + length, 0)
  const basis = { units: characters, pairable: coders > 1 ? characters : 0, coders, constantCoders: 0 }
  const weighed = weighedBy(lengths, sums)
  return conclude(named, basis, () => weighed.estimate(sumUnits(weighed)))
}

/** Sums over characters from sums over runs. */
function weighedBy(lengths: readonly number[], sums: UnitSums): UnitSums {
  const own = new Float64Array(sums.width)
  const add = (run: number, into: Float64Array, at: number) => {
    own.fill(0)
    sums.add(run, own, 0)
    for (let part = 0; part < own.length; part += 1) increase(into, at + part, (own[part] ?? 0) * (lengths[run] ?? 0))
  }
  return { ...sums, add }
}

/** Alpha by character from sums over texts with one code, so that all texts of a commenter can be redrawn together. */
export function characterAlphaSums(texts: readonly Continuum[]): UnitSums {
  const parts = texts.map((text) => {
    if (text.spans.length === 0) return null
    const runs = runsOf(text)
    const counts = countRatings(ratingsOf(presenceIn(runs, 0), [1, 0]))
    return weighedBy(
      runs.map(({ length }) => length),
      alphaSums(counts),
    )
  })
  const add = (place: number, into: Float64Array, at: number) => {
    const [text, own] = [texts[place], parts[place]]
    // Most comments have nothing of a rare code: every coder says no to all of their characters.
    if (text && !own && text.coders > 1) increase(into, at + 1, text.coders * (text.end - text.start))
    for (let run = 0; run < (own?.units ?? 0); run += 1) own?.add(run, into, at)
  }
  const { width, estimate } = alphaSums(countRatings(ratingsOf<0 | 1>([], [1, 0])))
  return { units: texts.length, width, add, estimate }
}

function presenceIn(runs: readonly Run[], category: number): (0 | 1)[][] {
  return runs.map(({ covering }) => covering.map((spans) => (spans.some((span) => span.category === category) ? 1 : 0)))
}
