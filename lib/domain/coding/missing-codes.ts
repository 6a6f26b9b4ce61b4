import { nameKey } from '@/lib/domain/codebook/name'
import { grouped } from './grouped'

/** Suggestions of one name, however it is written. */
export type MissingGroup<S> = { readonly name: string; readonly waiting: readonly S[]; readonly settled: readonly S[] }

/** Suggestions by name: first what waits, the name that was suggested most often on top, then what is settled. */
export function missingGroups<S extends { readonly name: string; readonly isSettled: boolean }>(
  suggestions: readonly S[],
): MissingGroup<S>[] {
  const groups = [...grouped(suggestions, ({ name }) => nameKey(name)).values()].map((all) => ({
    name: all[0]?.name ?? '',
    waiting: all.filter(({ isSettled }) => !isSettled),
    settled: all.filter(({ isSettled }) => isSettled),
  }))
  return groups.toSorted(
    (one, other) => other.waiting.length - one.waiting.length || nameKey(one.name).localeCompare(nameKey(other.name), 'en'),
  )
}
