import type { Resampling } from '@/lib/domain/agreement/agreement-table'
import type { RoundGamma } from '@/lib/domain/agreement/gamma/round-gamma'
import { type SpanUnits, spanUnits } from '@/lib/domain/coding/span-units'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'
import { basisOf, copiesAmong, tied, workOf } from './round-codings'

/** Gamma as it was kept; `basis` names what went in (round-codings.ts). */
export type KeptGamma = RoundGamma & { readonly basis: string }

export type GammaView = {
  readonly kept: (KeptGamma & { readonly at: Date }) | null
  readonly running: { readonly done: number; readonly of: number; readonly isToStop: boolean; readonly isWaiting: boolean } | null
  /** Why the last one that was asked for gave no number. */
  readonly why: string | null
}

/** Gamma of a closed round: the last one that was worked out, and how far the one is that somebody asked for. */
export async function gammaView({ projectId }: Member<'agreement.read'>, roundId: string): Promise<GammaView> {
  const jobs = await db().job.findMany({
    where: { projectId, subject: roundId, kind: 'roundGamma' },
    select: { state: true, done: true, of: true, isToStop: true, why: true, result: true, endedAt: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 20,
  })
  const [last] = jobs
  const kept = jobs.find(({ state, result }) => state === 'done' && result !== null)
  const isRunning = last?.state === 'waiting' || last?.state === 'running'
  return {
    kept: kept?.endedAt ? { ...(kept.result as unknown as KeptGamma), at: kept.endedAt } : null,
    running:
      last && isRunning ? { done: last.done, of: last.of, isToStop: last.isToStop, isWaiting: last.state === 'waiting' } : null,
    why: last?.why ?? null,
  }
}

/** What gamma of a closed round is worked out from; null when there is no such round. */
export async function gammaInput(
  member: Member<'agreement.read'>,
  roundId: string,
): Promise<{ readonly units: SpanUnits; readonly resampling: Resampling; readonly basis: string } | null> {
  const { projectId } = member
  const round = await db().round.findUnique({ where: { projectId_id: { projectId, id: roundId } }, select: { seed: true } })
  if (!round) return null
  const work = await workOf(member, roundId)
  const commenterOf = tied(work.commenterOf, await copiesAmong(member, work.commenterOf))
  return {
    units: spanUnits(work.codings, work.assignments, work.codeIds, work.lengthOf),
    resampling: { commenterOf, seed: round.seed },
    basis: basisOf(work, commenterOf),
  }
}
