import type { BothCounts } from '@/lib/domain/comment/near-copies/counts'
import { permits } from '@/lib/domain/comment/uses'
import { type Disposition, requestInForce } from '@/lib/domain/points/disposition'
import { retold } from '@/lib/domain/points/retold'
import { formatHandle } from '@/lib/domain/project/handle'
import { type Run, redline } from '@/lib/language/word-diff'
import { db } from '@/lib/server/db'

import type { Prisma } from '@/lib/server/generated/client'
import { changedLineages } from './changed-lineages'
import { countableComments } from './countable'
import { copyCounter } from './near-copies'

import { paraphrasesOf } from './paraphrases'

export type PublicEvidence = {
  readonly commenter: string
  readonly quote: string | null
  readonly asks: string
  readonly retold: string | null
}
export type PublicChange = {
  readonly nth: number
  readonly op: string
  readonly handle: string
  readonly printed: string | null
  readonly runs: readonly Run[]
  readonly reason: string
  readonly evidence: readonly PublicEvidence[]
  /** The comments behind this evidence, near copies counted once beside; null where there are none. */
  readonly said: BothCounts | null
  readonly decisions: readonly string[]
  readonly sealed: number
}
export type PublicAnswer = {
  readonly handle: string
  readonly asks: string
  readonly outcome: string
  readonly reason: string
  readonly points: number
  /** The comments behind its points that may be counted. */
  readonly said: BothCounts
}
export type ChangesView = {
  readonly from: number
  readonly to: number
  readonly title: string
  readonly summary: string
  readonly kept: number
  readonly changes: readonly PublicChange[]
  readonly answers: readonly PublicAnswer[]
  /** All comments that may be counted, of which the counts are a share. */
  readonly among: BothCounts
}

/**
 * What changed in the newest version and why, for anybody: pseudonyms only, words only where the public page may show them,
 * and of comments for the revision alone a number, and that only from three on. Null while there is one version.
 */
export async function publicChanges(slug: string): Promise<ChangesView | null> {
  const project = await db().project.findUnique({ where: { slug }, select: { id: true, title: true } })
  if (!project) return null
  const projectId = project.id
  const version = await db().descriptionVersion.findFirst({
    where: { projectId, state: 'published', number: { gt: 1 } },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, summary: true },
  })
  if (!version) return null
  const { inOrder, kept } = await changedLineages(projectId, version.id)
  const count = await copyCounter({ projectId })
  const reasons = await reasonsOf(
    projectId,
    inOrder.flatMap(({ proposalId }) => proposalId ?? []),
    count,
  )
  const changes = inOrder.map(({ op, proposalId, ends }, at) => {
    const before = ends.find(({ side }) => side === 'source')?.placement
    const after = ends.find(({ side }) => side === 'target')?.placement
    const shown = after ?? before
    return {
      ...{ nth: at + 1, op },
      handle: formatHandle('clause', shown?.clauseText.clause.number ?? 0),
      printed: shown?.printed ?? null,
      runs: redline(before?.clauseText.text ?? '', after?.clauseText.text ?? ''),
      ...(reasons.get(proposalId ?? '') ?? { reason: '', evidence: [], said: null, decisions: [], sealed: 0 }),
    }
  })
  return {
    ...{ from: version.number - 1, to: version.number, title: project.title, summary: version.summary, changes },
    kept,
    answers: await answersOf(projectId, count),
    among: count((await countableComments({ projectId })).keys()),
  }
}

type Reasons = Pick<PublicChange, 'reason' | 'evidence' | 'said' | 'decisions' | 'sealed'>

type Counter = Awaited<ReturnType<typeof copyCounter>>

async function reasonsOf(
  projectId: number,
  proposalIds: readonly string[],
  count: Counter,
): Promise<ReadonlyMap<string, Reasons>> {
  const pointColumns = {
    where: { withdrawnAt: null, comment: { state: 'admitted', submission: { state: 'admitted' } } },
    select: {
      ...{ commentId: true, textRev: true, start: true, end: true, asks: true },
      comment: {
        select: {
          state: true,
          texts: { select: { rev: true, text: true } },
          submission: { select: { state: true, allows: true, commenter: { select: { number: true } } } },
        },
      },
    },
  } as const
  const rows = await db().proposal.findMany({
    where: { projectId, id: { in: [...proposalIds] } },
    select: {
      ...{ id: true, rev: true },
      revisions: { select: { rev: true, rationale: true } },
      evidence: {
        where: { lost: null },
        select: {
          ...{ kind: true, note: true },
          comment: { select: { state: true, submission: { select: { state: true, allows: true } } } },
          point: { select: { ...pointColumns.select, withdrawnAt: true } },
          request: { select: { points: pointColumns } },
        },
      },
    },
  })
  const paraphraseAt = await paraphrasesOf({ projectId })
  return new Map(
    rows.map(({ id, rev, revisions, evidence }) => {
      const points = evidence.flatMap(({ point, request }) => [
        ...(point && point.withdrawnAt === null && isIn(point.comment) ? [point] : []),
        ...(request?.points ?? []),
      ])
      const open = points.flatMap(({ comment, commentId }) =>
        comment && commentId && permits(comment.submission.allows).openEvidence ? [commentId] : [],
      )
      const sealed = evidence.filter(
        ({ kind, comment }) => kind === 'sealedComment' && isIn(comment) && permits(comment?.submission.allows ?? []).sealedLane,
      ).length
      return [
        id,
        {
          reason: revisions.find((one) => one.rev === rev)?.rationale ?? '',
          decisions: evidence.filter(({ kind }) => kind === 'decision').map(({ note }) => note),
          said: open.length > 0 ? count(open) : null,
          sealed: sealed >= 3 ? sealed : 0,
          evidence: points.flatMap(({ comment, asks, ...place }) => {
            if (!comment) return []
            const { textRev, start, end } = place
            const may = permits(comment.submission.allows)
            if (!may.openEvidence) return []
            const text = comment.texts.find((one) => one.rev === textRev)?.text ?? ''
            const quote = may.quoteOnPage ? text.slice(start ?? 0, end ?? 0) : null
            return [
              {
                commenter: formatHandle('commenter', comment.submission.commenter.number),
                quote,
                retold: may.paraphraseOnPage && !may.quoteOnPage ? (paraphraseAt(place)?.published ?? null) : null,
                asks: !may.paraphraseOnPage ? '' : may.quoteOnPage ? asks : retold(asks, text),
              },
            ]
          }),
        },
      ] as const
    }),
  )
}

function isIn(comment: { state: string; submission: { state: string } } | null): boolean {
  return comment?.state === 'admitted' && comment.submission.state === 'admitted'
}

const mayMove = {
  ...{ withdrawnAt: null },
  comment: { state: 'admitted', submission: { state: 'admitted', allows: { hasEvery: ['research', 'revise'] } } },
} satisfies Prisma.PointWhereInput

/** You said, we did: each answered request in the team's words. */
async function answersOf(projectId: number, count: Counter): Promise<PublicAnswer[]> {
  const dispositions: Disposition[] = await db().disposition.findMany({
    where: { projectId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  const requests = await db().request.findMany({
    where: { projectId },
    select: { id: true, number: true, title: true, points: { where: mayMove, select: { commentId: true } } },
    orderBy: { number: 'asc' },
  })
  return requests.flatMap(({ id, number, title, points }) => {
    const inForce = requestInForce(id, dispositions)
    if (inForce.status !== 'decided') return []
    const { outcome, reason } = inForce.disposition
    return [
      {
        handle: formatHandle('request', number),
        asks: title,
        outcome,
        reason,
        points: points.length,
        said: count(points.flatMap(({ commentId }) => commentId ?? [])),
      },
    ]
  })
}

/** The wording of one change for the pages of members. */
export function wordChanges(before: string, after: string): readonly Run[] {
  return redline(before, after)
}
