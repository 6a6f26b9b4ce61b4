import { allowedUses, type NoticeUses, type PermissionAnswer, type Permits, permits, type Use } from '@/lib/domain/comment/uses'
import type { Tx } from '@/lib/server/db'

type Held = {
  readonly projectId: number
  readonly submissionId: string
  readonly notice: { readonly id: string; readonly number: number; readonly uses: NoticeUses }
  readonly answers: readonly PermissionAnswer[]
}
type Answer = { readonly id: string; readonly use: Use; readonly answer: PermissionAnswer['answer']; readonly at: Date }

/**
 * Writes down what a commenter says now of one use and lets it count at once. What was given out under the old answer is not given
 * out again. `source` says how the answer came. Answers what is allowed from now on.
 */
export async function answerUse(
  tx: Tx,
  { projectId, submissionId, notice, answers }: Held,
  said: Answer,
  source: 'receipt' | 'ledger',
): Promise<readonly Use[]> {
  await tx.permissionEvent.create({
    data: { ...{ projectId, submissionId, ...said }, noticeId: notice.id, channel: 'web', source },
  })
  const before = permits(allowedUses(notice.uses, answers))
  const allows = allowedUses(notice.uses, [...answers, { ...said, noticeNumber: notice.number }])
  await tx.submission.update({
    where: { projectId_id: { projectId, id: submissionId } },
    data: { allows: [...allows] },
  })
  if (narrows(before, permits(allows))) await markReleases(tx, projectId, submissionId)
  return allows
}

/** Whether something that a release holds is not permitted any more. */
function narrows(before: Permits, after: Permits): boolean {
  const released = ['count', 'quoteInPaper', 'deposit', 'openEvidence'] as const
  return released.some((permit) => before[permit] && !after[permit])
}

async function markReleases(tx: Tx, projectId: number, submissionId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Release" r SET stale = array_append(stale, 'use-refused') FROM "Submission" s
    WHERE r."projectId" = ${projectId} AND s."projectId" = ${projectId} AND s.id = ${submissionId}::uuid AND r.at >= s."receivedOn"`
}
