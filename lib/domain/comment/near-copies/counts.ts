type Clusters<Id> = readonly { readonly members: readonly Id[] }[]

/** So many comments, and so many when each cluster of near copies counts once; null while copies are still being looked for. */
export type BothCounts = { readonly comments: number; readonly once: number | null }

/** How many comments there are when each cluster of near copies counts once. */
export function countedOnce(comments: number, clusters: Clusters<unknown>): number {
  return clusters.reduce((left, { members }) => left - members.length + 1, comments)
}

/** Counts some of the comments both ways: those of one cluster are one, however many of its others are left out. */
export function counterOf<Id>(clusters: Clusters<Id> | null): (comments: Iterable<Id>) => BothCounts {
  const clusterOf = new Map(clusters?.flatMap(({ members }, nth) => members.map((id): [Id, number] => [id, nth])))
  return (comments) => {
    const all = new Set(comments)
    const met = new Set([...all].flatMap((id) => clusterOf.get(id) ?? []))
    const copies = [...all].filter((id) => clusterOf.has(id)).length
    return { comments: all.size, once: clusters && all.size - copies + met.size }
  }
}

/** Both counts in words: `130 comments, 112 when near copies count once`; of comments without copies the one count. */
export function bothInWords({ comments, once }: BothCounts): string {
  const said = comments === 1 ? '1 comment' : `${comments} comments`
  return once === null || once === comments ? said : `${said}, ${once} when near copies count once`
}

/** The same of all comments, of which the clusters are known. */
export function countInWords(comments: number, clusters: Clusters<unknown>): string {
  return bothInWords({ comments, once: countedOnce(comments, clusters) })
}
