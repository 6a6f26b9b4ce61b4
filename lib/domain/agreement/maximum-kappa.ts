import { margins, type PairTable } from './pair-table'

/**
 * The highest kappa that two coders with these habits could reach (Cohen 1960, equation 6): their shares of the categories
 * set a ceiling as soon as they differ. Null when there is no kappa.
 *
 * @example maximumKappa(pairTable([['a', 'a'], ['a', 'b'], ['b', 'b'], ['b', 'b']], 0, 1, ['a', 'b']))  // 0.5
 */
export function maximumKappa(table: PairTable): number | null {
  const { first, second, units } = margins(table)
  const byChance = first.reduce((sum, count, category) => sum + count * (second[category] ?? 0), 0)
  if (units === 0 || byChance === units ** 2) return null

  const possible = first.reduce((sum, count, category) => sum + Math.min(count, second[category] ?? 0), 0) / units
  const expected = byChance / units ** 2
  return (possible - expected) / (1 - expected)
}
