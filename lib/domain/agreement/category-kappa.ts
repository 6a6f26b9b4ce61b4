import { type Counts, nothingToCompare, valuesOf } from './counts'

/**
 * Fleiss' kappa of one category against all others (Fleiss 1971, equation 21): 1 - sum n_i (m - n_i) / (N m (m - 1) p (1 - p)), with
 * m coders on each of N units. Where units have different numbers of values each unit's own number is taken for m and the share
 * is averaged over units, as for Fleiss' kappa itself. `category` is its place among the declared ones; null when there is nothing
 * to compare, or when the category was given to no unit or to all.
 *
 * @example categoryKappa(countUnits([['a', 'a'], ['a', 'b'], ['b', 'b'], ['c', 'b']], ['a', 'b', 'c']), 0)  // 0.4666...
 */
export function categoryKappa(counts: Counts, category: number): number | null {
  if (nothingToCompare(counts)) return null

  const { rows, cells, categories, units, pairable } = counts
  let share = 0
  let disagreement = 0
  for (let row = 0; row < rows; row += 1) {
    const given = valuesOf(counts, row)
    if (given === 0) continue

    const own = cells[row * categories + category] ?? 0
    share += own / given / units
    if (given > 1) disagreement += (own * (given - own)) / (given * (given - 1)) / pairable
  }
  return share <= 0 || share >= 1 ? null : 1 - disagreement / (share * (1 - share))
}
