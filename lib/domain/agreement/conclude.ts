import { nothingToCompare } from './counts'
import type { Basis, Estimate, Flag, Result, Statistic } from './result'
import { sumUnits, type UnitSums } from './unit-sums'

const smallSample = 30
const paradoxGap = 0.4

/** The result of one statistic over all its units, with its flags; no estimate although there are pairs means no variation. */
export function conclude(statistic: Statistic, from: Basis & { readonly constantCoders: number }, sums: UnitSums): Result {
  const { units, pairable, coders, constantCoders } = from
  const basis = { statistic, units, pairable, coders }
  const why = nothingToCompare(from)
  if (why) return { ...basis, status: 'undefined', why, observed: null, flags: [] }

  const always: Flag[] = pairable < smallSample ? ['small-sample'] : []
  const estimate = sums.estimate(sumUnits(sums))
  if (!estimate) return { ...basis, status: 'undefined', why: 'no-variation', observed: 1, flags: always }

  const constant: Flag[] = constantCoders > 0 ? ['constant-coder'] : []
  return { ...basis, status: 'value', ...estimate, flags: [...always, ...constant, ...paradox(estimate)] }
}

/** Coders agree often, yet the coefficient is low: skewed use of the categories, not carelessness (Feinstein & Cicchetti 1990). */
function paradox({ observed, expected, coefficient }: Estimate): Flag[] {
  return expected !== null && observed > 0.5 && observed - coefficient > paradoxGap ? ['paradox'] : []
}
