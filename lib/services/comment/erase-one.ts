import type { ProjectEvent } from '@/lib/domain/project/events'
import { Refusal } from '@/lib/server/refusal'
import { eraseComments } from './erase-comments'

type Scene = Parameters<typeof eraseComments>[0]
type Erased = { readonly counts: Awaited<ReturnType<typeof eraseComments>>; readonly event: ProjectEvent }

/** Erases one comment of a submission; with the last one the whole submission goes, since nothing would be left of it. */
export async function eraseOne(
  scene: Scene,
  submissionId: string,
  commentId: string,
  by: Parameters<typeof eraseComments>[3],
): Promise<Erased> {
  const comments = await scene.tx.comment.findMany({
    where: { projectId: scene.projectId, submissionId },
    select: { id: true },
  })
  if (!comments.some(({ id }) => id === commentId))
    throw new Refusal('not-found', 'This comment is not there any more. It was taken back before.')

  const isLast = comments.length === 1
  const counts = await eraseComments(scene, submissionId, isLast ? null : commentId, by)
  return {
    counts,
    event: isLast
      ? { type: 'submission.withdrawn', subject: submissionId, detail: { by, ...counts } }
      : { type: 'comment.withdrawn', subject: commentId, detail: { by, ...counts } },
  }
}
