import type { NoticeUses, PermissionAnswer } from '@/lib/domain/comment/uses'
import type { Tx } from '@/lib/server/db'
import { Refusal } from '@/lib/server/refusal'

/** A submission held for this transaction, with the notice it was sent under and its answers in order. */
export async function holdSubmission(tx: Tx, projectId: number, submissionId: string) {
  await tx.$queryRaw`SELECT id FROM "Submission" WHERE "projectId" = ${projectId} AND id = ${submissionId}::uuid FOR UPDATE`
  const submission = await tx.submission.findUnique({
    where: { projectId_id: { projectId, id: submissionId } },
    select: {
      state: true,
      notice: { select: { id: true, number: true, uses: true, withdrawUntil: true, dataLockAt: true } },
      permissionEvents: {
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
        select: { use: true, answer: true, at: true, notice: { select: { number: true } } },
      },
    },
  })
  if (!submission?.notice || submission.state === 'withdrawn')
    throw new Refusal('not-found', 'These comments were withdrawn. There is nothing left to change.')

  const answers: PermissionAnswer[] = submission.permissionEvents.map(({ notice, ...answer }) => ({
    ...answer,
    noticeNumber: notice?.number ?? 0,
  }))
  return { notice: { ...submission.notice, uses: submission.notice.uses as NoticeUses }, answers }
}
