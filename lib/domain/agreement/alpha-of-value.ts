import { type Counts, nothingToCompare, valuesOf } from './counts'

/**
 * Krippendorff's alpha for one category against all others, from the coincidence matrix (Krippendorff 2011, section C, folded to
 * two categories): how reliable it is by itself. `category` is its place among the declared ones. Null when there is nothing to
 * compare, or when no value that can be paired is of this category, or all are.
 *
 * @example alphaOfValue(countUnits([['a', 'a'], ['a', 'b'], ['b', 'b'], ['c', 'c']], ['a', 'b', 'c']), 2)  // 1
 */
export function alphaOfValue(counts: Counts, category: number): number | null {
  if (nothingToCompare(counts)) return null

  const { rows, cells, categories } = counts
  let values = 0
  let own = 0
  let leaving = 0
  for (let row = 0; row < rows; row += 1) {
    const given = valuesOf(counts, row)
    if (given < 2) continue

    const count = cells[row * categories + category] ?? 0
    values += given
    own += count
    leaving += (count * (given - count)) / (given - 1)
  }
  return own === 0 || own === values ? null : 1 - leaving / own / ((values - own) / (values - 1))
}
