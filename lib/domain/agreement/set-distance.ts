/** A set as its members without repetition; empty is a value: coded with nothing. */
export type CodeSet = readonly string[]

export const setDistances = ['masi', 'jaccard', 'equality'] as const
export type SetDistance = (typeof setDistances)[number]

/**
 * Jaccard distance: one minus what two sets share over what they have together (Jaccard 1912). Two empty sets are at distance 0.
 *
 * @example jaccard(['a', 'b'], ['b', 'c'])  // 0.6666...
 */
export function jaccard(first: CodeSet, second: CodeSet): number {
  const { shared, together } = compare(first, second)
  return together === 0 ? 0 : 1 - shared / together
}

/**
 * MASI distance (Passonneau 2006): one minus Jaccard's similarity times how the sets lie to each other: 1 when equal, `contained`
 * (2/3) when one lies in the other, `overlapping` (1/3) when they share some, 0 when none. Two empty sets are at distance 0.
 *
 * @example masi(['a'], ['a', 'b'])  // 0.6666...
 */
export function masi(first: CodeSet, second: CodeSet, contained = 2 / 3, overlapping = 1 / 3): number {
  const { shared, together, smaller } = compare(first, second)
  if (shared === together) return 0
  if (shared === 0) return 1
  return 1 - (shared / together) * (shared === smaller ? contained : overlapping)
}

/** 0 for the same set, 1 for any other. */
export function setEquality(first: CodeSet, second: CodeSet): number {
  const { shared, together } = compare(first, second)
  return shared === together ? 0 : 1
}

function compare(first: CodeSet, second: CodeSet) {
  const [one, other] = [new Set(first), new Set(second)]
  const shared = [...one].filter((member) => other.has(member)).length
  return { shared, together: one.size + other.size - shared, smaller: Math.min(one.size, other.size) }
}
