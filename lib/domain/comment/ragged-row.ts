import type { ColumnMapping } from './column-meaning'

/**
 * A row with too few or too many cells, as it is read when a person takes it all the same. Missing cells are empty ones at
 * its end. Cells too many come of a text with delimiters in it: they are joined again where the only comment stands, else in
 * the last column, so that what follows stands under its own name.
 */
export function mendedRow(cells: readonly string[], { columns }: ColumnMapping, delimiter: string | null): readonly string[] {
  const surplus = cells.length - columns.length
  if (surplus <= 0) return [...cells, ...Array.from({ length: -surplus }, () => '')]
  const comments = columns.flatMap(({ as }, nth) => (as === 'comment' ? [nth] : []))
  const at = comments.length === 1 ? (comments[0] ?? 0) : columns.length - 1
  const joined = cells.slice(at, at + surplus + 1).join(delimiter ?? ' ')
  return [...cells.slice(0, at), joined, ...cells.slice(at + surplus + 1)]
}
