import { type Counts, countRatings } from './counts'
import { alphaBy, alphaSums } from './krippendorff-alpha'
import { type Metric, metricBy } from './metric'
import { type Rows, ratingsOf } from './ratings'
import type { Redraws } from './resampling/clusters'
import { distanceInterval } from './resampling/distance-interval'
import type { Result } from './result'
import { type CodeSet, distanceOf, type SetDistance } from './set-distance'
import type { UnitSums } from './unit-sums'

/**
 * Krippendorff's alpha over sets of codes: each unit has one set per coder, and sets are as far apart as MASI, Jaccard or equality
 * says (Krippendorff 2011, section C, with the distances of Passonneau 2006). The empty set is a value: coded with nothing; null is
 * missing. Undefined when all sets that can be paired are the same.
 *
 * @example setAlpha([[['a'], ['a']], [['a', 'b'], ['a']], [['b'], ['b']]], 'jaccard').coefficient  // 0.7058...
 */
export function setAlpha(rows: Rows<CodeSet>, distance: SetDistance = 'masi'): Result {
  return alphaOf(
    distance,
    asCategories(rows, (sets) => between(sets, distance)),
  )
}

/** The same with a distance of one's own, which `name` stands for. */
export function setAlphaBy(rows: Rows<CodeSet>, name: string, far: (first: CodeSet, second: CodeSet) => number): Result {
  return alphaOf(
    name,
    asCategories(rows, (sets) => metricBy(name, sets, far)),
  )
}

export function setAlphaSums(rows: Rows<CodeSet>, distance: SetDistance = 'masi'): UnitSums {
  const { counts, metric } = asCategories(rows, (sets) => between(sets, distance))
  return alphaSums(counts, metric)
}

/** With the percentile interval over the redraws; nearly every unit may have a set of its own, so its sums are not taken set by set. */
export function setAlphaRedrawn(rows: Rows<CodeSet>, redraws: Redraws, distance: SetDistance = 'masi'): Result {
  const categories = asCategories(rows, (sets) => between(sets, distance))
  const result = alphaOf(distance, categories)
  if (result.status === 'undefined') return result
  return { ...result, interval: distanceInterval(categories.counts, categories.metric, redraws) }
}

function alphaOf(variant: string, { counts, metric }: { counts: Counts; metric: Metric }): Result {
  return alphaBy({ statistic: 'set-alpha', variant }, counts, metric)
}

/** Each different set is a category. */
function asCategories(rows: Rows<CodeSet>, metricOf: (sets: readonly CodeSet[]) => Metric): { counts: Counts; metric: Metric } {
  const sets = new Map<string, CodeSet>()
  const keyOf = (set: CodeSet) => {
    const key = JSON.stringify([...new Set(set)].sort())
    if (!sets.has(key)) sets.set(key, [...new Set(set)])
    return key
  }
  const keys = rows.map((row) => row.map((set) => (set === null ? null : keyOf(set))))
  const counts = countRatings(ratingsOf(keys, [...sets.keys()]))
  return { counts, metric: metricOf([...sets.values()]) }
}

/** Distances with members as bits: there may be as many sets as units. */
function between(sets: readonly CodeSet[], distance: SetDistance): Metric {
  const placeOf = new Map([...new Set(sets.flat())].map((member, place) => [member, place]))
  const words = Math.ceil(placeOf.size / 32)
  const bits = new Int32Array(sets.length * words)
  for (const [set, members] of sets.entries()) {
    for (const member of members) {
      const place = placeOf.get(member) ?? 0
      const word = set * words + (place >> 5)
      bits[word] = (bits[word] ?? 0) | (1 << (place & 31))
    }
  }
  const far = distanceOf[distance]
  const fixed = new Float64Array(sets.length ** 2)
  for (const [first, own] of sets.entries()) {
    for (let second = 0; second < first; second += 1) {
      let shared = 0
      for (let word = 0; word < words; word += 1) {
        shared += ones((bits[first * words + word] ?? 0) & (bits[second * words + word] ?? 0))
      }
      const size = sets[second]?.length ?? 0
      const apart = far({ shared, together: own.length + size - shared, smaller: Math.min(own.length, size) })
      fixed[first * sets.length + second] = apart
      fixed[second * sets.length + first] = apart
    }
  }
  return { name: distance, dependsOnUse: false, distances: () => fixed }
}

/** How many bits are set (Warren 2012, figure 5-2). */
function ones(word: number): number {
  let left = word - ((word >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
