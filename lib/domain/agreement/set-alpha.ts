import { countRatings } from './counts'
import { alphaBy, alphaSums } from './krippendorff-alpha'
import { metricBy } from './metric'
import { type Rows, ratingsOf } from './ratings'
import type { Result } from './result'
import { type CodeSet, jaccard, masi, type SetDistance, setEquality } from './set-distance'
import type { UnitSums } from './unit-sums'

const distances = { jaccard, masi, equality: setEquality }

/**
 * Krippendorff's alpha over sets of codes: each unit has one set per coder, and sets are as far apart as MASI, Jaccard or equality
 * says (Krippendorff 2011, section C, with the distances of Passonneau 2006). The empty set is a value: coded with nothing; null is
 * missing. Undefined when all sets that can be paired are the same.
 *
 * @example setAlpha([[['a'], ['a']], [['a', 'b'], ['a']], [['b'], ['b']]], 'jaccard').coefficient  // 0.7058...
 */
export function setAlpha(rows: Rows<CodeSet>, distance: SetDistance = 'masi'): Result {
  return setAlphaBy(rows, distance, distances[distance])
}

/** The same with a distance of one's own, which `name` stands for. */
export function setAlphaBy(rows: Rows<CodeSet>, name: string, far: (first: CodeSet, second: CodeSet) => number): Result {
  const { counts, metric } = asCategories(rows, name, far)
  return alphaBy({ statistic: 'set-alpha', variant: name }, counts, metric)
}

export function setAlphaSums(rows: Rows<CodeSet>, distance: SetDistance = 'masi'): UnitSums {
  const { counts, metric } = asCategories(rows, distance, distances[distance])
  return alphaSums(counts, metric)
}

/** Each different set is a category. */
function asCategories(rows: Rows<CodeSet>, name: string, far: (first: CodeSet, second: CodeSet) => number) {
  const sets = new Map<string, CodeSet>()
  const keyOf = (set: CodeSet) => {
    const key = JSON.stringify([...new Set(set)].sort())
    sets.set(key, set)
    return key
  }
  const keys = rows.map((row) => row.map((set) => (set === null ? null : keyOf(set))))
  const counts = countRatings(ratingsOf(keys, [...sets.keys()]))
  return { counts, metric: metricBy(name, [...sets.values()], far) }
}
