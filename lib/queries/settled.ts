import { asItCounts } from '@/lib/domain/coding/as-it-counts'
import { type Provenance, settledCodings, settledMix } from '@/lib/domain/coding/settled'
import type { Stance } from '@/lib/domain/coding/stance'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'

export type SettledCodingView = {
  readonly id: string
  readonly commentId: string
  readonly codeId: string
  readonly start: number
  readonly end: number
  readonly textRev: number
  readonly stance: Stance
  readonly layer: 'independent' | 'consensus'
  /** Null for the consensus: it is nobody's own. */
  readonly coderId: string | null
  readonly roundId: string
  /** Ids of all codings that count as this one, its own first: more than one where codes were merged or codings moved. */
  readonly joins: readonly string[]
}
export type SettledView = {
  readonly comments: readonly {
    readonly commentId: string
    readonly provenance: Provenance
    readonly codings: readonly SettledCodingView[]
  }[]
  readonly mix: Record<Provenance['from'], number>
}

/** What each comment counts as, with where it comes from; open rounds say nothing, and only what may be counted is in it. `of`: these comments alone. */
export async function settledWork({ projectId }: Member<'project.read'>, of?: readonly string[]): Promise<SettledView> {
  const closed = { projectId, state: { not: 'open' as const } }
  const countable = { state: 'admitted', submission: { state: 'admitted', allows: { has: 'research' } } } as const
  const { approach } = await db().project.findUniqueOrThrow({ where: { id: projectId }, select: { approach: true } })
  const rounds = await db().round.findMany({ where: closed, select: { id: true, number: true, purpose: true, state: true } })
  const roundId = { in: rounds.map(({ id }) => id) }
  const these = of ? { commentId: { in: [...of] } } : {}
  const assignments = await db().assignment.findMany({
    where: { projectId, roundId, ...these, state: 'done', comment: countable },
    select: { roundId: true, coderId: true, commentId: true, state: true },
    orderBy: [{ comment: { rank: 'asc' } }, { commentId: 'asc' }],
  })
  const codings = await db().coding.findMany({
    where: { projectId, roundId, ...these, diedActId: null, text: { comment: countable } },
    select: {
      ...{ id: true, roundId: true, layer: true, coderId: true, commentId: true, codeId: true },
      ...{ start: true, end: true, textRev: true, stance: true },
    },
    orderBy: [{ start: 'asc' }, { end: 'desc' }, { id: 'asc' }],
  })
  const today = asItCounts(codings, await codesToday(projectId))
  const settled = settledCodings({ rounds, assignments, codings: today, reflexive: approach === 'reflexive' })
  const known = new Map(today.map(({ id, textRev, joins }) => [id, { textRev, joins }]))
  return {
    comments: settled.map(({ codings: chosen, ...rest }) => ({
      ...rest,
      codings: chosen.map((coding) => ({
        ...coding,
        ...(known.get(coding.id) ?? { textRev: 0, joins: [coding.id] }),
        coderId: coding.layer === 'consensus' ? null : coding.coderId,
      })),
    })),
    mix: settledMix(settled),
  }
}

/** Under which code codings of closed rounds count today, where somebody decided that since; null where it was taken away. */
export async function codesToday(
  projectId: number,
): Promise<{ movedTo: ReadonlyMap<string, string | null>; mergedInto: ReadonlyMap<string, string> }> {
  const moves = await db().codingMove.findMany({
    where: { projectId, diedActId: null },
    select: { codingId: true, toCodeId: true },
  })
  const merged = await db().code.findMany({
    where: { projectId, mergedIntoId: { not: null } },
    select: { id: true, mergedIntoId: true },
  })
  return {
    movedTo: new Map(moves.map(({ codingId, toCodeId }) => [codingId, toCodeId])),
    mergedInto: new Map(merged.flatMap(({ id, mergedIntoId }) => (mergedIntoId ? [[id, mergedIntoId] as const] : []))),
  }
}
