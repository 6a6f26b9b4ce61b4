import type { Act, Shelf } from './act-queue'

/**
 * A key for each act, so that no tab writes over what another one keeps. Keys are sorted by moment: `now` is in milliseconds,
 * and a clock that is set back changes nothing in the order of a tab.
 */
export function actShelf(storage: () => Storage, name: string, tab: string, now: () => number): Shelf {
  const start = `${name}/`
  let last = 0
  const keys = (): string[] => {
    const kept = storage()
    return Array.from({ length: kept.length }, (_, nth) => kept.key(nth) ?? '').filter((key) => key.startsWith(start))
  }
  return {
    put(act) {
      last = Math.max(last + 1, now() * 1000)
      return tried(() => {
        storage().setItem(`${start}${String(last).padStart(16, '0')}/${tab}/${act.act}`, JSON.stringify(act))
        return true
      }, false)
    },
    all: () =>
      tried(
        () =>
          keys()
            .toSorted()
            .flatMap((key) => actOf(storage().getItem(key))),
        [],
      ),
    remove: (acts) =>
      tried(() => {
        for (const key of keys()) if (acts.has(key.slice(key.lastIndexOf('/') + 1))) storage().removeItem(key)
      }, undefined),
  }
}

/** A browser may refuse its storage at any moment, the bare look at it included. */
function tried<T>(work: () => T, instead: T): T {
  try {
    return work()
  } catch {
    return instead
  }
}

function actOf(text: string | null): readonly Act[] {
  return text === null ? [] : tried(() => [JSON.parse(text) as Act], [])
}
