import { dice } from '@/lib/domain/coding/dice'
import { setUnits } from '@/lib/domain/coding/set-units'
import type { Presence, PresenceUnits } from '@/lib/domain/coding/units'
import { cohenKappa } from './cohen-kappa'
import { countUnits } from './counts'
import { gwetAc1 } from './gwet-ac'
import { alphaSums, krippendorffAlpha } from './krippendorff-alpha'
import { pairTable, type TwoByTwo } from './pair-table'
import { percent } from './percent'
import { coderPairs, presenceFlags, yesCounts } from './presence-flags'
import type { Rows } from './ratings'
import { bootstrapInterval, redraw } from './resampling/bootstrap'
import { clustersOf, type Redraws } from './resampling/clusters'
import type { Flag, Interval, Result } from './result'
import { setAlphaRedrawn } from './set-alpha'
import { specificAgreement } from './specific-agreement'

export type PairAgreement = { readonly coders: readonly [string, string]; readonly table: TwoByTwo; readonly kappa: Result }

/** What the page shows of one code; `yes` in the order of the table's coders. */
export type CodeAgreement = {
  readonly codeId: string
  readonly yes: readonly number[]
  readonly pairs: readonly PairAgreement[]
  readonly percent: Result
  readonly alpha: Result
  readonly ac1: Result
  readonly agreementOnYes: number | null
  readonly agreementOnNo: number | null
  readonly flags: readonly Flag[]
}

export type AgreementTable = {
  readonly coders: readonly string[]
  readonly seed: string
  readonly replicates: number
  readonly codes: readonly CodeAgreement[]
  /** All codes of a comment at once, as a set (MASI). */
  readonly sets: Result
}

/** `commenterOf` says who wrote a comment; one it does not know counts as a commenter of its own. */
export type Resampling = {
  readonly commenterOf: ReadonlyMap<string, string>
  readonly seed: string
  readonly replicates?: number
}

/** Per code, on the units comment x code with yes and no: counts, pairs, percent, alpha with its interval, AC1 and flags. */
export function agreementTable(units: PresenceUnits, resampling: Resampling): AgreementTable {
  const { coders, comments, rows } = units
  const redraws = redrawComments(comments, rows.values().next().value ?? [], resampling)
  const codes = [...rows].map(([codeId, ofCode]) => codeAgreement(codeId, ofCode, coders, redraws))
  return {
    coders,
    seed: resampling.seed,
    replicates: redraws.replicates,
    codes,
    sets: setAlphaRedrawn(setUnits(units).rows, redraws),
  }
}

/** One draw for all statistics over these units; a unit that fewer than two coders finished is not drawn from. */
export function redrawComments(
  comments: readonly string[],
  rows: Rows<unknown>,
  { commenterOf, seed, replicates = 1000 }: Resampling,
): Redraws {
  const isPairable = (unit: number) => (rows[unit]?.filter((value) => value !== null).length ?? 0) > 1
  const commenters = comments.map((commentId, unit) =>
    isPairable(unit) ? (commenterOf.get(commentId) ?? `of ${commentId}`) : null,
  )
  return redraw(clustersOf(commenters), replicates, dice(seed))
}

export function withInterval(result: Result, interval: () => Interval): Result {
  return result.status === 'value' ? { ...result, interval: interval() } : result
}

/** Says of a standard error that it takes for independent what is not: commenters with several units. */
function withDependence(result: Result, { clusters }: Redraws): Result {
  const hasSeveral = result.status === 'value' && result.analytic !== undefined && clusters.count < result.pairable
  return hasSeveral ? { ...result, flags: [...result.flags, 'several-units-per-commenter'] } : result
}

function codeAgreement(
  codeId: string,
  rows: readonly (readonly Presence[])[],
  coders: readonly string[],
  redraws: Redraws,
): CodeAgreement {
  const counts = countUnits(rows, [1, 0])
  const yes = yesCounts(rows, coders.length)
  const pairs = coderPairs(rows, coders.length)
  const alpha = withInterval(krippendorffAlpha(counts), () => bootstrapInterval(alphaSums(counts), redraws))
  const told = (result: Result) => withDependence(result, redraws)
  return {
    codeId,
    yes,
    pairs: pairs.map(({ first, second, table }) => ({
      coders: [coders[first] ?? '', coders[second] ?? ''],
      table,
      kappa: told(cohenKappa(pairTable(rows, first, second, [1, 0]))),
    })),
    percent: told(percent(counts)),
    alpha: told(alpha),
    ac1: told(gwetAc1(counts)),
    agreementOnYes: specificAgreement(counts, 0),
    agreementOnNo: specificAgreement(counts, 1),
    flags: [...new Set([...alpha.flags, ...presenceFlags(yes, pairs)])],
  }
}
