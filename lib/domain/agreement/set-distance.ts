/** A set as its members without repetition; empty is a value: coded with nothing. */
export type CodeSet = readonly string[]

export const setDistances = ['masi', 'jaccard', 'equality'] as const
export type SetDistance = (typeof setDistances)[number]

/** How many members two sets share, how many they have together, and how many the smaller has: all that a distance needs. */
export type Overlap = { readonly shared: number; readonly together: number; readonly smaller: number }

/**
 * Jaccard distance: one minus what two sets share over what they have together (Jaccard 1912). Two empty sets are at distance 0.
 *
 * @example jaccard(['a', 'b'], ['b', 'c'])  // 0.6666...
 */
export function jaccard(first: CodeSet, second: CodeSet): number {
  return jaccardOf(overlapOf(first, second))
}

/**
 * MASI distance (Passonneau 2006): one minus Jaccard's similarity times how the sets lie to each other: 1 when equal, `contained`
 * (2/3) when one lies in the other, `overlapping` (1/3) when they share some, 0 when none. Two empty sets are at distance 0.
 *
 * @example masi(['a'], ['a', 'b'])  // 0.6666...
 */
export function masi(first: CodeSet, second: CodeSet, contained = 2 / 3, overlapping = 1 / 3): number {
  return masiOf(overlapOf(first, second), contained, overlapping)
}

/** 0 for the same set, 1 for any other. */
export function setEquality(first: CodeSet, second: CodeSet): number {
  return equalityOf(overlapOf(first, second))
}

/** The distances from the overlap alone, for whoever counts it faster. */
export const distanceOf: Readonly<Record<SetDistance, (overlap: Overlap) => number>> = {
  masi: (overlap) => masiOf(overlap, 2 / 3, 1 / 3),
  jaccard: jaccardOf,
  equality: equalityOf,
}

function jaccardOf({ shared, together }: Overlap): number {
  return together === 0 ? 0 : 1 - shared / together
}

function masiOf({ shared, together, smaller }: Overlap, contained: number, overlapping: number): number {
  if (shared === together) return 0
  if (shared === 0) return 1
  return 1 - (shared / together) * (shared === smaller ? contained : overlapping)
}

function equalityOf({ shared, together }: Overlap): number {
  return shared === together ? 0 : 1
}

function overlapOf(first: CodeSet, second: CodeSet): Overlap {
  const [one, other] = [new Set(first), new Set(second)]
  const shared = [...one].filter((member) => other.has(member)).length
  return { shared, together: one.size + other.size - shared, smaller: Math.min(one.size, other.size) }
}
