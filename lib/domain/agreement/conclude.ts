import { nothingToCompare } from './counts'
import type { Analytic, Basis, Estimate, Flag, Result, Statistic } from './result'

const smallSample = 30
const paradoxGap = 0.4

type From = Basis & { readonly constantCoders: number }

/** What is called for; `variant` says which weights, metric or distance. */
export type Named = { readonly statistic: Statistic; readonly variant?: string }

/** The result of one statistic with its flags; no estimate although there are pairs means no variation. */
export function conclude(
  named: Named,
  { units, pairable, coders, constantCoders }: From,
  estimate: () => Estimate | null,
  analytic?: (of: Estimate) => Analytic | null,
): Result {
  const basis = { ...named, units, pairable, coders }
  const why = nothingToCompare(basis)
  if (why) return { ...basis, status: 'undefined', why, observed: null, flags: [] }

  const always: Flag[] = pairable < smallSample ? ['small-sample'] : []
  const found = estimate()
  if (!found) return { ...basis, status: 'undefined', why: 'no-variation', observed: 1, flags: always }

  const constant: Flag[] = constantCoders > 0 ? ['constant-coder'] : []
  const flags = [...always, ...constant, ...paradox(found)]
  const error = analytic?.(found)
  return { ...basis, status: 'value', ...found, ...(error ? { analytic: error } : {}), flags }
}

/** Coders agree often, yet the coefficient is low: skewed use of the categories, not carelessness (Feinstein & Cicchetti 1990). */
function paradox({ observed, expected, coefficient }: Estimate): Flag[] {
  return expected !== null && observed > 0.5 && observed - coefficient > paradoxGap ? ['paradox'] : []
}
