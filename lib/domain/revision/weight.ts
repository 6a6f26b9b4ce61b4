import type { PointStance } from '@/lib/domain/points/point'

export type Weight = {
  readonly points: number
  readonly commenters: number
  readonly inFavour: number
  readonly against: number
  readonly divided: number
  readonly other: number
  readonly of: number
}

/**
 * How many people stand behind a change. People are counted, not their remarks: each commenter is in exactly one of the four
 * groups. `of` is the number of commenters considered in all. Numbers inform a decision, they do not make it.
 */
export function weigh(points: readonly { readonly commenterId: string; readonly stance: PointStance }[], of: number): Weight {
  const stances = new Map<string, Set<PointStance>>()
  for (const { commenterId, stance } of points) stances.set(commenterId, (stances.get(commenterId) ?? new Set()).add(stance))

  const people = [...stances.values()].map((own) => ({
    yes: own.has('supports') || own.has('change') || own.has('adds'),
    no: own.has('objects'),
  }))
  return {
    points: points.length,
    commenters: people.length,
    inFavour: people.filter(({ yes, no }) => yes && !no).length,
    against: people.filter(({ yes, no }) => no && !yes).length,
    divided: people.filter(({ yes, no }) => yes && no).length,
    other: people.filter(({ yes, no }) => !yes && !no).length,
    of,
  }
}
