import type { NoticeUses, PermissionAnswer, Use } from '@/lib/domain/comment/uses'
import { formatHandle } from '@/lib/domain/project/handle'
import { db } from '@/lib/server/db'
import { mac } from '@/lib/server/mac'
import type { CommenterActor } from '@/lib/server/verb'

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
          id: true,
          number: true,
          state: true,
          clause: { select: { texts: { select: { text: true }, take: 1, orderBy: { id: 'desc' } } } },
        },
        orderBy: { number: 'asc' },
      },
    },
  })
  if (!row || row.state === 'withdrawn') return null
  const { notice, comments, permissionEvents, project, ...rest } = row
  return {
    ...rest,
    ...project,
    notice: notice && { uses: notice.uses as NoticeUses, withdrawUntil: notice.withdrawUntil },
    answers: permissionEvents.map((event) => ({ ...event, noticeNumber: notice?.number ?? 0 })),
    comments: comments.map(({ clause, number, ...comment }) => ({
      ...comment,
      handle: formatHandle('comment', number),
      clause: clause?.texts[0]?.text ?? null,
    })),
  }
}
