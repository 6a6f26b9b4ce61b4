import type { KeyOf, SeenComment } from './counting'

export type PresenceRow = {
  /** What counts as one: a comment, a commenter, or near copies of each other. */
  readonly key: string
  /** The settled comments that are counted as it, in their order. */
  readonly comments: readonly string[]
  /** In the order of the codes asked for: 1 where the code stands anywhere in these comments. */
  readonly cells: readonly (0 | 1)[]
}

/** Which codes stand where, in the order in which keys are first met; a comment on which nothing was found has a row of zeros. */
export function presenceMatrix(comments: readonly SeenComment[], codes: readonly string[], keyOf: KeyOf): PresenceRow[] {
  const rows = new Map<string, { comments: string[]; held: Set<string> }>()
  for (const { id, codings } of comments) {
    const key = keyOf(id)
    const row = rows.get(key) ?? { comments: [], held: new Set<string>() }
    rows.set(key, row)
    row.comments.push(id)
    for (const { codeId } of codings) row.held.add(codeId)
  }
  return [...rows].map(([key, row]) => ({
    ...{ key, comments: row.comments },
    cells: codes.map((code) => (row.held.has(code) ? 1 : 0)),
  }))
}
