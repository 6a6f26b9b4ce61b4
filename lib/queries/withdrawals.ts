import type { FormerAgreement, Touched } from '@/lib/domain/comment/touched'
import { formatHandle, type HandleKind } from '@/lib/domain/project/handle'
import { db } from '@/lib/server/db'
import { admit, type Member } from '@/lib/server/member'
import { figuresNow } from './round-work'

export type TouchedFigures = { readonly code: string; readonly before: FormerAgreement; readonly now: FormerAgreement | null }

export type WithdrawalView = {
  readonly id: string
  readonly at: Date
  readonly by: 'commenter' | 'custodian' | 'ledger'
  readonly comments: number
  /** False where other comments of the same submission stay. */
  readonly isWhole: boolean
  readonly codings: readonly { readonly code: string; readonly times: number }[]
  readonly rounds: readonly {
    readonly number: number
    readonly isOpen: boolean
    readonly comments: number
    readonly figures: readonly TouchedFigures[]
  }[]
  readonly points: readonly string[]
  readonly requests: readonly string[]
  readonly themes: readonly string[]
  readonly evidence: number
  readonly proposals: readonly string[]
  readonly releases: readonly number[]
  /** Texts of the team that repeated it, and how many of them are not reworded yet. */
  readonly mentions: { readonly found: number; readonly open: number }
}

/** What each withdrawal touched, newest first; figures of closed rounds as they were beside what they are without it. */
export async function withdrawalsOf(member: Member<'withdrawal.read'>): Promise<WithdrawalView[]> {
  const { projectId } = member
  const rows = await db().withdrawal.findMany({
    where: { projectId },
    select: {
      ...{ id: true, at: true, by: true, comments: true, commentId: true, touched: true },
      submission: { select: { mends: { where: { mendedAt: null }, select: { id: true, at: true } } } },
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 100,
  })
  const names = await namesOf(projectId)
  const rounds = await db().round.findMany({ where: { projectId }, select: { id: true, number: true, state: true } })
  const roundOf = new Map(rounds.map((round) => [round.id, round]))
  const figures = new Map<string, Awaited<ReturnType<typeof figuresNow>>>()
  const views: WithdrawalView[] = []
  for (const { touched: kept, submission, commentId, at, ...row } of rows) {
    const touched = kept as unknown as Touched
    for (const { roundId, agreement } of touched.rounds) {
      const state = roundOf.get(roundId)?.state
      if (agreement.length === 0 || state === undefined || state === 'open' || figures.has(roundId)) continue
      figures.set(roundId, await figuresNow(admit(member, 'agreement.read', { roundState: state }), roundId))
    }
    views.push({
      ...{ ...row, at, isWhole: commentId === null, evidence: touched.evidence.length },
      codings: Object.entries(touched.codes).map(([codeId, times]) => ({ code: names.code.get(codeId) ?? '', times })),
      rounds: touched.rounds.flatMap(({ roundId, comments, agreement }) => {
        const round = roundOf.get(roundId)
        if (!round) return []
        const now = figures.get(roundId)
        const compared = agreement.map((before) => ({
          ...{ code: names.code.get(before.codeId) ?? '', before },
          now: now?.get(before.codeId) ?? null,
        }))
        return [{ number: round.number, isOpen: round.state === 'open', comments, figures: compared }]
      }),
      points: named(touched.points, names.point),
      requests: named(touched.requests, names.request),
      themes: named(touched.themes, names.theme),
      proposals: named(touched.proposals, names.proposal),
      releases: touched.releases.flatMap((id) => names.release.get(id) ?? []),
      mentions: { found: touched.mentions, open: submission.mends.filter((mend) => mend.at.getTime() === at.getTime()).length },
    })
  }
  return views
}

/** Ids to handles, of what a withdrawal can touch; private codes of coders keep theirs for themselves. */
async function namesOf(projectId: number) {
  const select = { id: true, number: true } as const
  const codes = await db().code.findMany({
    where: { projectId, ownerId: null },
    select: { ...select, clause: { select: { number: true } } },
  })
  const handles = (kind: HandleKind, rows: readonly { id: string; number: number }[]) =>
    new Map(rows.map(({ id, number }) => [id, formatHandle(kind, number)]))
  const releases = await db().release.findMany({ where: { projectId }, select })
  return {
    code: new Map(
      codes.map(({ id, number, clause }) => [
        id,
        clause ? formatHandle('clause', clause.number) : formatHandle('code', number ?? 0),
      ]),
    ),
    point: handles('point', await db().point.findMany({ where: { projectId }, select })),
    request: handles('request', await db().request.findMany({ where: { projectId }, select })),
    theme: handles('theme', await db().theme.findMany({ where: { projectId }, select })),
    proposal: handles('proposal', await db().proposal.findMany({ where: { projectId }, select })),
    release: new Map(releases.map(({ id, number }) => [id, number])),
  }
}

function named(ids: readonly string[], names: ReadonlyMap<string, string>): string[] {
  return ids.flatMap((id) => names.get(id) ?? [])
}
