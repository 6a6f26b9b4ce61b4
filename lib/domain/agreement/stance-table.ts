import { stances } from '@/lib/domain/coding/stance'
import type { StanceUnit } from '@/lib/domain/coding/units'
import { type Resampling, redrawComments, withInterval } from './agreement-table'
import { cohenKappa } from './cohen-kappa'
import { countUnits } from './counts'
import { gwetAc1 } from './gwet-ac'
import { alphaSums, krippendorffAlpha } from './krippendorff-alpha'
import { pairTable } from './pair-table'
import { percent } from './percent'
import { bootstrapInterval } from './resampling/bootstrap'
import type { Result } from './result'

export type StanceAgreement = {
  readonly percent: Result
  /** Cohen's kappa when the round has exactly two coders. */
  readonly kappa: Result | null
  readonly alpha: Result
  readonly ac1: Result
}

/** Agreement on stance where coders share a clause: over all clauses, or over the units of one when only those are given. */
export function stanceAgreement(
  units: readonly StanceUnit[],
  coders: readonly string[],
  resampling: Resampling,
): StanceAgreement {
  const rows = units.map(({ values }) => values)
  const counts = countUnits(rows, stances)
  const redraws = redrawComments(
    units.map(({ commentId }) => commentId),
    rows,
    resampling,
  )
  return {
    percent: percent(counts),
    kappa: coders.length === 2 ? cohenKappa(pairTable(rows, 0, 1, stances)) : null,
    alpha: withInterval(krippendorffAlpha(counts), () => bootstrapInterval(alphaSums(counts), redraws)),
    ac1: gwetAc1(counts),
  }
}
