import { type InForce, needsReason, promisesChange } from '@/lib/domain/points/disposition'
import { error, type Finding } from './finding'

/** A point of a comment that was considered. `proposalIds` are the proposals that cite it or its request, other than as contradicting. */
export type PointData = { readonly handle: string; readonly inForce: InForce; readonly proposalIds: readonly string[] }

export type DispositionData = {
  readonly points: readonly PointData[]
  readonly applied: readonly { readonly id: string; readonly handle: string }[]
}

/** Whether every point got an answer, every yes shows in the text, and every no has its reason. */
export function checkDispositions({ points, applied }: DispositionData): Finding[] {
  const appliedIds = new Set(applied.map(({ id }) => id))
  return [
    ...points.flatMap((point) => faultOf(point, appliedIds)),
    ...applied.flatMap((proposal) => rejectedAll(proposal, points)),
  ]
}

function faultOf({ handle, inForce, proposalIds }: PointData, applied: ReadonlySet<string>): Finding[] {
  if (inForce.status === 'open')
    return [error('point-without-disposition', handle, `${handle} has no answer yet. Decide on it or on its request.`)]
  if (inForce.status === 'circle')
    return [
      error(
        'duplicate-circle',
        handle,
        `${handle} is answered "the same as" in a circle: ${inForce.follows.length} requests point at each other.`,
      ),
    ]

  const { outcome, reason } = inForce.disposition
  if (promisesChange(outcome) && !proposalIds.some((id) => applied.has(id))) {
    return [
      error(
        'accepted-without-change',
        handle,
        `${handle} was accepted, but no change in this version rests on it. Link it to a proposal or decide anew.`,
      ),
    ]
  }
  if (needsReason(outcome) && reason.trim() === '')
    return [error('no-reason', handle, `${handle} was answered without a reason. Its commenter will look for one.`)]
  return []
}

function rejectedAll({ id, handle }: { id: string; handle: string }, points: readonly PointData[]): Finding[] {
  const cited = points.filter(({ proposalIds }) => proposalIds.includes(id))
  const rejected = cited.filter(({ inForce }) => inForce.status === 'decided' && inForce.disposition.outcome === 'rejected')
  if (cited.length === 0 || rejected.length < cited.length) return []
  return [
    error(
      'applied-but-rejected',
      handle,
      `${handle} is applied, but every point it rests on was rejected. One of the two is wrong.`,
    ),
  ]
}
