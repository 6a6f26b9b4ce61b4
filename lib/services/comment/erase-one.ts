import { standsIn } from '@/lib/domain/comment/kin'
import type { ProjectEvent } from '@/lib/domain/project/events'
import { Refusal } from '@/lib/server/refusal'
import { eraseComments } from './erase-comments'
import { kinOf } from './kin-of'

type Scene = Parameters<typeof eraseComments>[0]
type Erased = { readonly counts: Awaited<ReturnType<typeof eraseComments>>; readonly event: ProjectEvent }

/**
 * Erases one comment of a submission, wherever its words stand now; with the last one the whole submission goes, since nothing
 * would be left of it.
 */
export async function eraseOne(
  scene: Scene,
  submissionId: string,
  commentId: string,
  by: Parameters<typeof eraseComments>[3],
): Promise<Erased> {
  const kin = await kinOf(scene.tx, scene.projectId, submissionId)
  const goes = standsIn(commentId, kin)
  if (goes.length === 0) throw new Refusal('not-found', 'This comment is not there any more. It was taken back before.')

  const isLast = kin.every(({ id, isLive }) => !isLive || goes.includes(id))
  const counts = await eraseComments(scene, submissionId, isLast ? null : commentId, by)
  return {
    counts,
    event: isLast
      ? { type: 'submission.withdrawn', subject: submissionId, detail: { by, ...counts } }
      : { type: 'comment.withdrawn', subject: commentId, detail: { by, ...counts } },
  }
}
