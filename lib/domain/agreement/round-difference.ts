import { dice } from '@/lib/domain/coding/dice'
import type { PresenceUnits } from '@/lib/domain/coding/units'
import type { Resampling } from './agreement-table'
import { countUnits } from './counts'
import { alphaSums, krippendorffAlpha } from './krippendorff-alpha'
import { redraw } from './resampling/bootstrap'
import { type Clusters, clustersOf } from './resampling/clusters'
import { differenceInterval } from './resampling/difference'
import type { Interval, Result } from './result'

/** Alpha of one code in two rounds; `rise` is the later less the earlier, null where either has no value. */
export type CodeDifference = {
  readonly codeId: string
  readonly earlier: Result
  readonly later: Result
  readonly rise: number | null
  readonly interval: Interval | null
}
export type RoundDifference = {
  readonly codes: readonly CodeDifference[]
  /** Codes that only one of the rounds had on its list. */
  readonly onlyInOne: number
  /** Commenters over both rounds, and those of them who have comments in both. */
  readonly commenters: number
  readonly inBoth: number
  readonly seed: string
  readonly replicates: number
}

/**
 * How alpha of each code rose from one round to another. All commenters of both rounds are redrawn by the same throws, so that somebody
 * with comments in both moves in both. Codes that nobody gave in either round are left out.
 */
export function roundDifference(
  earlier: PresenceUnits,
  later: PresenceUnits,
  { commenterOf, seed, replicates = 1000 }: Resampling,
): RoundDifference {
  const writers = [earlier, later].map((units) => writersOf(units, commenterOf))
  const { count, of } = clustersOf(writers.flat())
  const split = writers[0]?.length ?? 0
  const clusters = (own: Int32Array): Clusters => ({ count, of: own, resampled: 'commenter' })
  const before = redraw(clusters(of.slice(0, split)), replicates, dice(seed))
  const after = { ...before, clusters: clusters(of.slice(split)) }

  const shared = [...earlier.rows].filter(([codeId]) => later.rows.has(codeId))
  const codes = shared.flatMap(([codeId, rows]): CodeDifference[] => {
    const [first, second] = [countUnits(rows, [1, 0]), countUnits(later.rows.get(codeId) ?? [], [1, 0])]
    const isUsed = [rows, later.rows.get(codeId) ?? []].some((all) => all.some((row) => row.includes(1)))
    if (!isUsed) return []
    const [one, two] = [krippendorffAlpha(first), krippendorffAlpha(second)]
    if (one.status !== 'value' || two.status !== 'value')
      return [{ codeId, earlier: one, later: two, rise: null, interval: null }]
    const interval = differenceInterval(alphaSums(first), alphaSums(second), [before, after])
    return [{ codeId, earlier: one, later: two, rise: two.coefficient - one.coefficient, interval }]
  })
  const [inEarlier, inLater] = [new Set(before.clusters.of), new Set(after.clusters.of)]
  return {
    codes,
    onlyInOne: earlier.rows.size + later.rows.size - 2 * shared.length,
    commenters: count,
    inBoth: [...inEarlier].filter((cluster) => cluster >= 0 && inLater.has(cluster)).length,
    ...{ seed, replicates },
  }
}

/** Who wrote each comment that two coders finished; null for others, from which nothing is drawn. */
function writersOf({ comments, rows }: PresenceUnits, commenterOf: ReadonlyMap<string, string>): (string | null)[] {
  const [first = []] = rows.values()
  return comments.map((commentId, unit) => {
    const finished = first[unit]?.filter((value) => value !== null).length ?? 0
    return finished > 1 ? (commenterOf.get(commentId) ?? `of ${commentId}`) : null
  })
}
