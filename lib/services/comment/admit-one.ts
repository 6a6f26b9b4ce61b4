import { moveComment } from '@/lib/domain/comment/states'
import type { Tx } from '@/lib/server/db'
import { Refusal } from '@/lib/server/refusal'
import { anonymised, writeText } from './anonymised-text'
import { holdComment, settleSubmission, wordsOfHeld } from './hold-comment'

type Scene = { readonly tx: Tx; readonly projectId: number; readonly now: Date }
export type Admitted = { readonly commentId: string; readonly rev: number; readonly hidden: number; readonly characters: number }

/** Lets one comment in, or refuses with what has to be decided first. `characters` counts the original. */
export async function admitOne(scene: Scene, commentId: string): Promise<Admitted> {
  const { tx, projectId } = scene
  const comment = await holdComment(tx, projectId, commentId)
  const move = moveComment(comment.state, 'admitted', null)
  if (move.status === 'refused') throw new Refusal('conflict', move.why)
  if (!comment.allows.includes('research') && !comment.allows.includes('revise'))
    throw new Refusal('conflict', 'Its commenter allows neither revision nor research. Exclude it, or leave it waiting.')
  if (!comment.isLookedThrough)
    throw new Refusal(
      'conflict',
      'This comment was not looked through yet for what points to people. Wait a moment, then try again.',
    )
  if ((await tx.useSentence.count({ where: { projectId, commentId, state: 'proposed' } })) > 0)
    throw new Refusal('conflict', 'Its text speaks of what may be done with it. Decide first what these sentences say.')
  const open = await tx.redaction.count({ where: { projectId, commentId, state: 'proposed' } })
  if (open > 0)
    throw new Refusal(
      'conflict',
      `Decide first on what may point to somebody: ${open === 1 ? 'one place is' : `${open} places are`} open.`,
    )

  const words = await wordsOfHeld(tx, projectId, commentId)
  const rev = await writeText(scene, comment, await anonymised(scene, commentId, words))
  await tx.comment.update({ where: { projectId_id: { projectId, id: commentId } }, data: { state: 'admitted', reason: null } })
  await settleSubmission(tx, projectId, comment.submissionId)
  const hidden = await tx.redaction.count({ where: { projectId, commentId, state: 'accepted' } })
  return { commentId, rev, hidden, characters: words.text.length + (words.proposedText?.length ?? 0) }
}
