import type { NoticeUses, PermissionAnswer, Use } from '@/lib/domain/comment/uses'
import { type Disposition, dispositionInForce } from '@/lib/domain/points/disposition'
import { outcomeWords } from '@/lib/domain/points/outcome-words'
import { formatHandle } from '@/lib/domain/project/handle'
import { db } from '@/lib/server/db'
import { mac } from '@/lib/server/mac'
import type { CommenterActor } from '@/lib/server/verb'
import { passageColumns, passagesOf } from './passages'

/** The submission that a receipt code belongs to; null for every other code. Looked up by its keyed hash, so no timing tells how near a guess was. */
export async function submissionOfReceipt(code: string): Promise<{ projectId: number; submissionId: string } | null> {
  const found = await db().submission.findFirst({
    where: { receiptMac: mac('receipt', code), state: { not: 'withdrawn' } },
    select: { projectId: true, id: true },
  })
  return found && { projectId: found.projectId, submissionId: found.id }
}

export type ReceiptView = {
  readonly slug: string
  readonly title: string
  readonly receivedOn: Date
  readonly notice: { readonly uses: NoticeUses; readonly withdrawUntil: Date | null } | null
  readonly allows: readonly Use[]
  readonly answers: readonly PermissionAnswer[]
  readonly comments: readonly {
    readonly id: string
    readonly handle: string
    readonly state: string
    readonly clause: string | null
    /** The words of the clause that the comment is on; null for all of it. */
    readonly passage: string | null
    /** What the team made of it, and what it answered. */
    readonly points: readonly { readonly asks: string; readonly answer: string | null; readonly reason: string }[]
  }[]
}

/** What a commenter is shown besides the own words: where each comment stands, and what they allow. */
export async function receiptView({ projectId, submissionId }: CommenterActor): Promise<ReceiptView | null> {
  const row = await db().submission.findUnique({
    where: { projectId_id: { projectId, id: submissionId } },
    select: {
      ...{ receivedOn: true, allows: true, state: true },
      project: { select: { slug: true, title: true } },
      notice: { select: { number: true, uses: true, withdrawUntil: true } },
      permissionEvents: { select: { use: true, answer: true, at: true }, orderBy: [{ at: 'asc' }, { id: 'asc' }] },
      comments: {
        select: {
          ...{ id: true, number: true, state: true, ...passageColumns, submission: { select: { versionId: true } } },
          points: { where: { withdrawnAt: null }, select: { id: true, asks: true, requestId: true }, orderBy: { number: 'asc' } },
          clause: { select: { texts: { select: { text: true }, take: 1, orderBy: { id: 'desc' } } } },
        },
        orderBy: { number: 'asc' },
      },
    },
  })
  if (!row || row.state === 'withdrawn') return null
  const { notice, comments, permissionEvents, project, ...rest } = row
  const dispositions: Disposition[] = await db().disposition.findMany({
    where: { projectId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  const passageOf = await passagesOf(projectId, comments)
  return {
    ...rest,
    ...project,
    notice: notice && { uses: notice.uses as NoticeUses, withdrawUntil: notice.withdrawUntil },
    answers: permissionEvents.map((event) => ({ ...event, noticeNumber: notice?.number ?? 0 })),
    comments: comments.map(({ id, state, clause, number, points, ...aim }) => ({
      ...{ id, state, passage: passageOf(aim)?.words ?? null },
      points: points.map((point) => {
        const inForce = dispositionInForce(point, dispositions)
        const decided = inForce.status === 'decided' ? inForce.disposition : null
        return { asks: point.asks, answer: decided && outcomeWords[decided.outcome], reason: decided?.reason ?? '' }
      }),
      handle: formatHandle('comment', number),
      clause: clause?.texts[0]?.text ?? null,
    })),
  }
}
