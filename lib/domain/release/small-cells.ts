import type { AttributeValues } from '@/lib/domain/comment/attributes'

/** A combination of attribute values that fewer than `k` commenters share. */
export type SmallCell = { readonly values: AttributeValues; readonly commenters: number }

/**
 * Combinations of the named attributes that would point to few people (k-anonymity, Sweeney 2002), rarest first.
 * One entry per commenter, not per comment; somebody who left an answer out forms a group with all who did.
 */
export function smallCells(commenters: readonly AttributeValues[], keys: readonly string[], k = 5): readonly SmallCell[] {
  const cells = new Map<string, { values: AttributeValues; commenters: number }>()
  for (const answers of commenters) {
    const values = Object.fromEntries(keys.flatMap((key) => (answers[key] === undefined ? [] : [[key, answers[key]]])))
    const cell = cells.get(JSON.stringify(values))
    if (cell) cell.commenters += 1
    else cells.set(JSON.stringify(values), { values, commenters: 1 })
  }
  return [...cells.values()].filter((cell) => cell.commenters < k).sort((one, other) => one.commenters - other.commenters)
}
