import { type CommentState, furthestState, isParted } from '@/lib/domain/comment/states'
import type { Use } from '@/lib/domain/comment/uses'
import type { Tx } from '@/lib/server/db'
import { Refusal } from '@/lib/server/refusal'
import { openOriginal, type Words } from '@/lib/server/vault'

export type Held = {
  readonly id: string
  readonly submissionId: string
  readonly state: CommentState
  readonly textRev: number
  readonly allows: readonly Use[]
  readonly isLookedThrough: boolean
  readonly isQuestion: boolean
}

/** The comment under lock, so that two windows of the custodian take turns. Refuses what is not there, was taken back, or stands in others now. */
export async function holdComment(tx: Tx, projectId: number, commentId: string): Promise<Held> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT c.id::text AS id FROM "Comment" c
    JOIN "Submission" s ON s."projectId" = c."projectId" AND s.id = c."submissionId" AND s.state <> 'withdrawn'
    WHERE c."projectId" = ${projectId} AND c.id = ${commentId}::uuid FOR UPDATE`
  if (!row) throw new Refusal('not-found', 'This comment is not there any more. Go back to the list of comments.')
  const { submission, lookedBy, ...comment } = await tx.comment.findUniqueOrThrow({
    where: { projectId_id: { projectId, id: commentId } },
    select: {
      id: true,
      submissionId: true,
      state: true,
      textRev: true,
      lookedBy: true,
      isQuestion: true,
      submission: { select: { allows: true } },
    },
  })
  if (isParted(comment.state))
    throw new Refusal(
      'conflict',
      `This comment was ${comment.state} meanwhile. Reload the page to go on with ${comment.state === 'split' ? 'its pieces' : 'the joined one'}.`,
    )
  return { ...comment, allows: submission.allows, isLookedThrough: lookedBy !== null }
}

export async function wordsOfHeld(tx: Tx, projectId: number, commentId: string): Promise<Words> {
  const words = await openOriginal(tx, projectId, commentId)
  if (!words)
    throw new Refusal('not-found', 'The original of this comment is gone: it was withdrawn, or all originals were destroyed.')
  return words
}

/** A submission stands where its furthest comment does: admitted as soon as one is, waiting as long as one waits. */
export async function settleSubmission(tx: Tx, projectId: number, submissionId: string): Promise<void> {
  const states = (await tx.comment.findMany({ where: { projectId, submissionId }, select: { state: true } })).map(
    ({ state }) => state,
  )
  await tx.submission.update({
    where: { projectId_id: { projectId, id: submissionId } },
    data: { state: furthestState(states) },
  })
}
