import { allowedUses, type NoticeUses, type PermissionAnswer, type Permits, permits, type Use } from '@/lib/domain/comment/uses'
import type { Tx } from '@/lib/server/db'
import type { Channel } from '@/lib/server/generated/enums'
import { holdPromises } from '@/lib/server/promise-mark'
import { releasesSince } from './releases-since'

type Held = {
  readonly projectId: number
  readonly submissionId: string
  readonly notice: { readonly id: string; readonly number: number; readonly uses: NoticeUses }
  readonly answers: readonly PermissionAnswer[]
}
type Answer = { readonly id: string; readonly use: Use; readonly answer: PermissionAnswer['answer']; readonly at: Date }

/** How the answer came; `memberId` names who entered it for the commenter. */
type How = { readonly channel: Channel; readonly source: string; readonly memberId?: string }

/**
 * Writes down what a commenter says now of one use and lets it count at once. What was given out under the old answer is not given
 * out again. Answers what is allowed from now on.
 */
export async function answerUse(
  tx: Tx,
  { projectId, submissionId, notice, answers }: Held,
  said: Answer,
  how: How,
): Promise<readonly Use[]> {
  await holdPromises(tx, projectId)
  await tx.permissionEvent.create({ data: { projectId, submissionId, ...said, noticeId: notice.id, ...how } })
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
  const releases = await releasesSince(tx, projectId, submissionId)
  await tx.$executeRaw`
    UPDATE "Release" SET stale = array_append(stale, 'use-refused') WHERE "projectId" = ${projectId} AND id = ANY (${releases}::uuid[])`
}
