import type { Rows } from '../ratings'
import { setAlpha, setAlphaBy } from '../set-alpha'
import { type CodeSet, jaccard, masi, setEquality } from '../set-distance'
import { type Answer, answerFrom, unknown } from './answer'

const distances: Readonly<Record<string, (first: CodeSet, second: CodeSet) => number>> = {
  jaccard,
  masi,
  'masi(2/3,1/3)': masi,
  'masi_nltk(0.67,0.33)': (first, second) => masi(first, second, 0.67, 0.33),
  set_equality: setEquality,
  'dkpro_set(0,1/3,2/3,1)': relation,
  'dkpro_masi(jaccard_distance*monotonicity)': (first, second) => jaccard(first, second) * relation(first, second),
}

/** Answers one statistic after another over sets of codes per unit, by the names of the reference cases. */
export function setStatistics(units: Rows<CodeSet>): (stat: string) => Answer {
  return (stat) => {
    const [name, distance = 'masi', ...rest] = stat.split('|')
    const far = distances[distance]
    if (name !== 'krippendorff_alpha' || !far || rest.length > 0) return unknown
    return answerFrom(distance === 'masi' ? setAlpha(units) : setAlphaBy(units, distance, far), null)
  }
}

export const setNames = ['krippendorff_alpha|masi(2/3,1/3)', 'krippendorff_alpha|jaccard', 'krippendorff_alpha|set_equality']

export function setDistanceOf(name: string): ((first: CodeSet, second: CodeSet) => number) | null {
  return distances[name] ?? null
}

/** How two sets lie to each other: 0 equal, 1/3 one within the other, 2/3 sharing some, 1 apart; nothing lies within anything. */
function relation(first: CodeSet, second: CodeSet): number {
  const [one, other] = [new Set(first), new Set(second)]
  const shared = [...one].filter((member) => other.has(member)).length
  if (shared === one.size && shared === other.size) return 0
  if (shared === Math.min(one.size, other.size)) return 1 / 3
  return shared > 0 ? 2 / 3 : 1
}
