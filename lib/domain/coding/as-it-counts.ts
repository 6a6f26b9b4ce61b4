import { type MergedInto, standingCode } from '@/lib/domain/codebook/merge'
import { overlaps } from '@/lib/domain/span/span'
import type { Coding } from './coding'
import { grouped } from './grouped'

export type CountedCoding<C extends Coding = Coding> = C & {
  /** Ids of all codings that count as this one, its own first. */
  readonly joins: readonly string[]
}

/**
 * Codings under the codes that they count as today: first where they were moved to, then where merges lead; one whose code was
 * taken away (moved to null) is left out. What was coded stays as it was; this is how it is read. The same hand's overlapping spans that come to bear one code with one stance count as one,
 * under the id of the first, over all of their words.
 */
export function asItCounts<C extends Coding>(
  codings: readonly C[],
  { movedTo, mergedInto }: { readonly movedTo: ReadonlyMap<string, string | null>; readonly mergedInto: MergedInto },
): CountedCoding<C>[] {
  const changed = new Set<string>()
  const today = codings.flatMap((coding) => {
    const moved = movedTo.get(coding.id)
    if (moved === null) return []
    const codeId = standingCode(moved ?? coding.codeId, mergedInto)
    if (codeId !== coding.codeId) changed.add(codeId)
    return [{ ...coding, codeId, joins: [coding.id] }]
  })
  if (changed.size === 0) return today

  const folded = today.filter(({ codeId }) => changed.has(codeId))
  const hands = grouped(
    folded,
    ({ roundId, layer, coderId, commentId, codeId, stance }) => `${roundId} ${layer} ${coderId} ${commentId} ${codeId} ${stance}`,
  )
  const joined = new Map([...hands.values()].flatMap(joinOverlaps).map((coding) => [coding.id, coding]))
  return today.flatMap((coding) => (changed.has(coding.codeId) ? (joined.get(coding.id) ?? []) : coding))
}

function joinOverlaps<C extends CountedCoding>(codings: readonly C[]): C[] {
  const sorted = codings.toSorted((one, other) => one.start - other.start || other.end - one.end || (one.id < other.id ? -1 : 1))
  const joined: C[] = []
  for (const coding of sorted) {
    const last = joined.at(-1)
    if (last && overlaps(last, coding))
      joined[joined.length - 1] = { ...last, end: Math.max(last.end, coding.end), joins: [...last.joins, ...coding.joins] }
    else joined.push(coding)
  }
  return joined
}
