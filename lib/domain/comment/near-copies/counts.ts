/** How many comments there are when each cluster of near copies counts once. */
export function countedOnce(comments: number, clusters: readonly { readonly members: readonly unknown[] }[]): number {
  return clusters.reduce((left, { members }) => left - members.length + 1, comments)
}

/** Both counts in words: `130 comments, 112 when near copies count once`; of comments without copies the one count. */
export function countInWords(comments: number, clusters: readonly { readonly members: readonly unknown[] }[]): string {
  const said = comments === 1 ? '1 comment' : `${comments} comments`
  const once = countedOnce(comments, clusters)
  return once === comments ? said : `${said}, ${once} when near copies count once`
}
