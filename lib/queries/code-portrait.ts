import type { Wording } from '@/lib/domain/codebook/wording-history'
import type { RoundPurpose } from '@/lib/domain/coding/round'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'

/** Every wording of a shared code with the numbers of the rounds that were coded under it, oldest first. */
export type WordingView = Wording & { readonly rounds: readonly number[] }

export async function codeWordings({ projectId }: Member<'codebook.read'>, codeId: string): Promise<WordingView[]> {
  const rows = await db().codeText.findMany({
    where: { projectId, codeId, code: { ownerId: null } },
    select: {
      ...{ rev: true, madeAt: true, name: true, shortDefinition: true, definition: true, useWhen: true, notWhen: true },
      ...{ example: true, entries: { select: { codebook: { select: { rounds: { select: { number: true } } } } } } },
    },
    orderBy: { rev: 'asc' },
  })
  return rows.map(({ entries, ...wording }) => ({
    ...wording,
    rounds: entries.flatMap(({ codebook }) => codebook.rounds.map(({ number }) => number)).toSorted((one, other) => one - other),
  }))
}

/** How often a code was put in a closed round: comments that may be counted and that were finished. */
export type CodeRound = {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly purpose: RoundPurpose
  readonly state: 'locked' | 'reconciled'
  readonly coders: readonly {
    readonly alias: string
    readonly letter: string
    readonly finished: number
    readonly holding: number
  }[]
  /** Comments on which the coders settled on the code; null unless the round is reconciled. */
  readonly consensus: number | null
}

type Counted = { roundId: string; coderId: string; finished: number; holding: number }

/** Closed rounds, oldest first; of one that is open nothing is told, not even that the code was used. */
export async function codeRounds({ projectId }: Member<'round.read' | 'comment.count'>, codeId: string): Promise<CodeRound[]> {
  const rounds = await db().round.findMany({
    where: { projectId, state: { not: 'open' } },
    select: {
      ...{ id: true, number: true, title: true, purpose: true, state: true },
      coders: { select: { coderId: true, letter: true, coder: { select: { alias: true } } }, orderBy: { letter: 'asc' } },
    },
    orderBy: { number: 'asc' },
  })
  const ids = rounds.map(({ id }) => id)
  const counted = await db().$queryRaw<Counted[]>`
    SELECT a."roundId", a."coderId", count(*)::int AS finished, count(g."commentId")::int AS holding
    FROM "Assignment" a
    JOIN "Comment" c ON c."projectId" = a."projectId" AND c.id = a."commentId"
    JOIN "Submission" s ON s."projectId" = c."projectId" AND s.id = c."submissionId"
    LEFT JOIN (SELECT DISTINCT "roundId", "coderId", "commentId" FROM "Coding"
      WHERE "projectId" = ${projectId} AND "codeId" = ${codeId}::uuid AND layer = 'independent' AND "diedActId" IS NULL) g
      ON g."roundId" = a."roundId" AND g."coderId" = a."coderId" AND g."commentId" = a."commentId"
    WHERE a."projectId" = ${projectId} AND a."roundId" = ANY (${ids}::uuid[]) AND a.state = 'done'
      AND c.state = 'admitted' AND s.state = 'admitted' AND 'research' = ANY (s.allows)
    GROUP BY a."roundId", a."coderId"`
  const settled = await db().$queryRaw<{ roundId: string; holding: number }[]>`
    SELECT g."roundId", count(DISTINCT g."commentId")::int AS holding
    FROM "Coding" g
    JOIN "Comment" c ON c."projectId" = g."projectId" AND c.id = g."commentId"
    JOIN "Submission" s ON s."projectId" = c."projectId" AND s.id = c."submissionId"
    WHERE g."projectId" = ${projectId} AND g."codeId" = ${codeId}::uuid AND g.layer = 'consensus' AND g."diedActId" IS NULL
      AND c.state = 'admitted' AND s.state = 'admitted' AND 'research' = ANY (s.allows)
    GROUP BY g."roundId"`
  return rounds.flatMap(({ coders, state, ...round }) => {
    if (state === 'open') return []
    const told = coders.map(({ coderId, letter, coder }) => {
      const own = counted.find((row) => row.roundId === round.id && row.coderId === coderId)
      return { alias: coder.alias, letter, finished: own?.finished ?? 0, holding: own?.holding ?? 0 }
    })
    const consensus = state === 'reconciled' ? (settled.find((row) => row.roundId === round.id)?.holding ?? 0) : null
    return [{ ...round, state, coders: told, consensus }]
  })
}
