import { type AgreementTable, agreementTable } from '@/lib/domain/agreement/agreement-table'
import { type CodeDetails, codeDetails } from '@/lib/domain/agreement/code-details'
import { type PlainFigures, plainFigures } from '@/lib/domain/agreement/plain-figures'
import { type SpanTable, spanTable } from '@/lib/domain/agreement/span-table'
import { type StanceAgreement, stanceAgreement } from '@/lib/domain/agreement/stance-table'
import type { Coding } from '@/lib/domain/coding/coding'
import {
  type PresenceDisagreement,
  presenceDisagreements,
  type StanceDisagreement,
  stanceDisagreements,
} from '@/lib/domain/coding/disagreements'
import { grouped } from '@/lib/domain/coding/grouped'
import { spanUnits } from '@/lib/domain/coding/span-units'
import { presenceUnits, stanceUnits } from '@/lib/domain/coding/units'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'
import { basisOf, type Copies, copiesAmong, tied, workOf } from './round-codings'

/** The same figures without intervals, by code; for who compares them with earlier ones. */
export async function figuresNow(member: Member<'agreement.read'>, roundId: string): Promise<ReadonlyMap<string, PlainFigures>> {
  const { codings, assignments, codeIds } = await workOf(member, roundId)
  return new Map(plainFigures(presenceUnits(codings, assignments, codeIds)).map((figures) => [figures.codeId, figures]))
}

export type RoundAgreement = {
  readonly table: AgreementTable
  readonly words: SpanTable
  readonly stance: StanceAgreement
  readonly stanceUnits: number
  readonly comments: number
  readonly commenters: number
  /** Clusters of near copies among the comments; the commenters of one move together when resampled. */
  readonly copies: readonly Copies[]
  /** Changes with all that went in. */
  readonly basis: string
}

/** Agreement over a closed round: per code on comments and on words, and on stance where coders share a clause. */
export async function agreementOf(member: Member<'agreement.read'>, roundId: string, seed: string): Promise<RoundAgreement> {
  const work = await workOf(member, roundId)
  const { codings, assignments, codeIds, clauseCodeIds, commenterOf, lengthOf } = work
  const units = presenceUnits(codings, assignments, codeIds)
  const shared = stanceUnits(codings, assignments, clauseCodeIds)
  const copies = await copiesAmong(member, commenterOf)
  const resampling = { commenterOf: tied(commenterOf, copies), seed, replicates: 1000 }
  return {
    table: agreementTable(units, resampling),
    words: spanTable(spanUnits(codings, assignments, codeIds, lengthOf), resampling),
    stance: stanceAgreement(shared, units.coders, resampling),
    stanceUnits: shared.length,
    comments: units.comments.length,
    commenters: new Set(commenterOf.values()).size,
    copies,
    basis: basisOf(work, resampling.commenterOf),
  }
}

/** Every statistic of one code in a closed round; null for a code that nobody could give there. */
export async function codeDetailsOf(
  member: Member<'agreement.read'>,
  roundId: string,
  codeId: string,
  seed: string,
): Promise<CodeDetails | null> {
  const { codings, assignments, codeIds, commenterOf, lengthOf } = await workOf(member, roundId)
  const units = presenceUnits(codings, assignments, codeIds)
  const words = spanUnits(codings, assignments, codeIds, lengthOf)
  const copies = await copiesAmong(member, commenterOf)
  return codeDetails(units, words, codeId, { commenterOf: tied(commenterOf, copies), seed, replicates: 1000 })
}

export type Decided = { readonly applies: boolean; readonly reason: string }
export type DisagreementView = {
  readonly commentId: string
  readonly codeId: string
  readonly disagreement: PresenceDisagreement | StanceDisagreement
  readonly codings: readonly Coding[]
  readonly decided: Decided | null
}

/** Where the coders of a closed round differ, each with what they coded and what was decided. */
export async function disagreementsOf(member: Member<'agreement.read'>, roundId: string): Promise<DisagreementView[]> {
  const { codings, assignments, codeIds, clauseCodeIds } = await workOf(member, roundId)
  const units = presenceUnits(codings, assignments, codeIds)
  const found = [
    ...presenceDisagreements(units),
    ...stanceDisagreements(stanceUnits(codings, assignments, clauseCodeIds), units.coders),
  ]
  const decisions = await db().reconciliationDecision.findMany({
    where: { projectId: member.projectId, roundId },
    select: { commentId: true, codeId: true, applies: true, reason: true },
  })
  const placeOf = ({ commentId, codeId }: { commentId: string; codeId: string }) => `${commentId} ${codeId}`
  const own = grouped(
    codings.filter(({ layer }) => layer === 'independent'),
    placeOf,
  )
  const decidedAt = new Map(decisions.map((one) => [placeOf(one), one]))
  const seen = new Set<string>()
  return found.flatMap((disagreement) => {
    const place = placeOf(disagreement)
    if (seen.has(place)) return []
    seen.add(place)
    const { commentId, codeId } = disagreement
    const decided = decidedAt.get(place)
    return [
      {
        commentId,
        codeId,
        disagreement,
        codings: own.get(place) ?? [],
        decided: decided ? { applies: decided.applies, reason: decided.reason } : null,
      },
    ]
  })
}
