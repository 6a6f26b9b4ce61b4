import type { RoundPurpose, RoundState } from '@/lib/domain/coding/round'
import { db } from '@/lib/server/db'
import type { Prisma } from '@/lib/server/generated/client'
import type { Member } from '@/lib/server/member'
import { countable } from './countable'

export type Progress = { readonly todo: number; readonly done: number; readonly skipped: number }
export type RoundView = {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly purpose: RoundPurpose
  readonly state: RoundState
  readonly seed: string
  readonly sampleSize: number | null
  readonly suggests: boolean
  readonly coders: readonly { readonly memberId: string; readonly alias: string; readonly letter: string }[]
  readonly comments: number
  readonly openedAt: Date
  readonly lockedAt: Date | null
  readonly mine: Progress | null
}

const columns = {
  ...{
    id: true,
    number: true,
    title: true,
    purpose: true,
    state: true,
    seed: true,
    sampleSize: true,
    suggests: true,
    openedAt: true,
    lockedAt: true,
  },
  coders: { select: { coderId: true, letter: true, coder: { select: { alias: true } } }, orderBy: { letter: 'asc' } },
} satisfies Prisma.RoundSelect

/** The rounds of a project, newest first, each with the member's own progress and nobody else's. */
export async function roundsOf(member: Member<'round.read'>): Promise<RoundView[]> {
  const rows = await db().round.findMany({ where: { projectId: member.projectId }, select: columns, orderBy: { number: 'desc' } })
  return Promise.all(rows.map((row) => viewOf(member, row)))
}

/** One round by its number; null when there is none. */
export async function roundByNumber(member: Member<'round.read'>, number: number): Promise<RoundView | null> {
  if (!Number.isSafeInteger(number) || number < 1 || number > 2 ** 31 - 1) return null
  const row = await db().round.findUnique({
    where: { projectId_number: { projectId: member.projectId, number } },
    select: columns,
  })
  return row && viewOf(member, row)
}

/** How far each coder is: for the editor while the round is open. */
export async function progressOf(
  { projectId }: Member<'round.progress'>,
  roundId: string,
): Promise<ReadonlyMap<string, Progress>> {
  const rows = await db().assignment.groupBy({
    by: ['coderId', 'state'],
    where: { projectId, roundId, comment: countable },
    _count: true,
  })
  const progress = new Map<string, { todo: number; done: number; skipped: number }>()
  for (const { coderId, state, _count } of rows) {
    const of = progress.get(coderId) ?? { todo: 0, done: 0, skipped: 0 }
    progress.set(coderId, { ...of, [state]: _count })
  }
  return progress
}

type Row = Prisma.RoundGetPayload<{ select: typeof columns }>

async function viewOf({ projectId, memberId }: Member<'round.read'>, { coders, ...round }: Row): Promise<RoundView> {
  const own = await db().assignment.groupBy({
    by: ['state'],
    where: { projectId, roundId: round.id, coderId: memberId, comment: countable },
    _count: true,
  })
  const given = await db().assignment.findMany({
    where: { projectId, roundId: round.id, comment: countable },
    select: { commentId: true },
    distinct: ['commentId'],
  })
  const count = (state: string) => own.find((row) => row.state === state)?._count ?? 0
  const isCoder = coders.some(({ coderId }) => coderId === memberId)
  return {
    ...round,
    coders: coders.map(({ coderId, letter, coder }) => ({ memberId: coderId, alias: coder.alias, letter })),
    comments: given.length,
    mine: isCoder ? { todo: count('todo'), done: count('done'), skipped: count('skipped') } : null,
  }
}
