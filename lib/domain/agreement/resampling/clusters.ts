/** For each unit the number of the cluster that it moves with; -1 for a unit that nothing is drawn from. */
export type Clusters = { readonly count: number; readonly of: Int32Array; readonly resampled: 'commenter' | 'comment' }

/**
 * How often each commenter was drawn: commenter by commenter, one place per replicate. Drawn once and used for every statistic over
 * the same units.
 */
export type Redraws = { readonly clusters: Clusters; readonly replicates: number; readonly times: Uint16Array }

/**
 * All units of one commenter move together. Commenters are numbered by their sorted names, so that the order of the units does not
 * matter; null for a unit that nothing is drawn from.
 */
export function clustersOf(commenters: readonly (string | null)[]): Clusters {
  const names = [...new Set(commenters.filter((name) => name !== null))].sort()
  const place = new Map(names.map((name, index) => [name, index]))
  const of = commenters.map((name) => (name === null ? -1 : (place.get(name) ?? -1)))
  return { count: names.length, of: Int32Array.from(of), resampled: 'commenter' }
}

/** Each unit by itself: only for units that are known to be independent, and named so in every result. */
export function eachByItself(isDrawn: readonly boolean[]): Clusters {
  let count = 0
  const of = isDrawn.map((drawn) => (drawn ? count++ : -1))
  return { count, of: Int32Array.from(of), resampled: 'comment' }
}

/**
 * Who moves with whom when comments of several people are copies of each other: one name for all commenters whom a chain of near
 * copies ties together, their first in order. A commenter tied to nobody keeps the own name.
 *
 * @example tiedTogether(['ann', 'bea', 'cy'], [['cy', 'ann']]).get('cy')  // 'ann'
 */
export function tiedTogether(commenters: readonly string[], copies: readonly (readonly string[])[]): Map<string, string> {
  const above = new Map(commenters.map((name) => [name, name]))
  const top = (name: string): string => {
    const next = above.get(name) ?? name
    return next === name ? name : top(next)
  }
  for (const [first = '', ...others] of copies) {
    for (const other of others) {
      const [one = '', two = ''] = [top(first), top(other)].sort()
      above.set(two, one)
    }
  }
  return new Map(commenters.map((name) => [name, top(name)]))
}
