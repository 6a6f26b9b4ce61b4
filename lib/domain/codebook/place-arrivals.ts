import type { PlacedCode } from './tree'

/** A code of a file, in its order; `isHere`: it stands where it shall stand already. */
export type Arrival = { readonly key: string; readonly parentKey: string | null; readonly isHere: boolean }

/**
 * Places for codes that come from a file: each behind the one before it there, before the one after it, or last. What stands in a
 * category already keeps its order, and where nothing arrives nothing is touched.
 */
export function placeArrivals(
  arrivals: readonly Arrival[],
  inUse: readonly PlacedCode[],
): Map<string, { parentKey: string | null; position: number }> {
  const places = new Map<string, { parentKey: string | null; position: number }>()
  const leaving = new Set(arrivals.filter(({ isHere }) => !isHere).map(({ key }) => key))
  const families = new Map<string | null, Arrival[]>()
  for (const arrival of arrivals) {
    const family = families.get(arrival.parentKey)
    if (family) family.push(arrival)
    else families.set(arrival.parentKey, [arrival])
  }
  for (const [parentKey, family] of families) {
    if (family.every(({ isHere }) => isHere)) continue
    const order = inUse
      .filter(({ id, parentId }) => parentId === parentKey && !leaving.has(id))
      .toSorted((one, other) => one.position - other.position || (one.id < other.id ? -1 : 1))
      .map(({ id }) => id)
    for (const [nth, { key, isHere }] of family.entries()) {
      if (isHere) continue
      const before = order.indexOf(family[nth - 1]?.key ?? '')
      const next = family.slice(nth + 1).find((one) => one.isHere)
      const after = order.indexOf(next?.key ?? '')
      order.splice(before >= 0 ? before + 1 : after >= 0 ? after : order.length, 0, key)
    }
    for (const [position, key] of order.entries()) places.set(key, { parentKey, position })
  }
  return places
}
