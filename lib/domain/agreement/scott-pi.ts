import { fleissKappa } from './fleiss-kappa'
import { countsOf, type PairTable } from './pair-table'
import type { Result } from './result'

/**
 * Scott's pi: how far two coders agree beyond what their pooled shares of the categories would yield by chance (Scott 1955).
 * It is Fleiss' kappa for two coders; units that one of them left out are left out. Undefined when a single category was used.
 *
 * @example scottPi(pairTable([['a', 'a'], ['a', 'b'], ['b', 'b'], ['b', 'b']], 0, 1, ['a', 'b'])).coefficient  // 0.4666...
 */
export function scottPi(table: PairTable): Result {
  return { ...fleissKappa(countsOf(table)), statistic: 'scott-pi' }
}
