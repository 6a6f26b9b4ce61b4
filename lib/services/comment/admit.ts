import { z } from 'zod'
import { moveComment } from '@/lib/domain/comment/states'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { anonymised, writeText } from './anonymised-text'
import { holdComment, settleSubmission, wordsOfHeld } from './hold-comment'

/** A custodian lets the anonymised text in: from now on the team reads it, as far as its uses allow. */
export const admit = defineVerb({
  name: 'comment.admit',
  allow: 'comment.admit',
  input: z.object({ commentId: z.uuid() }),

  async run(scene) {
    const { tx, projectId, input } = scene
    const comment = await holdComment(tx, projectId, input.commentId)
    const move = moveComment(comment.state, 'admitted', null)
    if (move.status === 'refused') throw new Refusal('conflict', move.why)
    if (!comment.allows.includes('research') && !comment.allows.includes('revise'))
      throw new Refusal('conflict', 'Its commenter allows neither revision nor research. Exclude it, or leave it waiting.')
    if (!comment.isLookedThrough)
      throw new Refusal(
        'conflict',
        'This comment was not looked through yet for what points to people. Wait a moment, then try again.',
      )
    const open = await tx.redaction.count({ where: { projectId, commentId: comment.id, state: 'proposed' } })
    if (open > 0)
      throw new Refusal(
        'conflict',
        `Decide first on what may point to somebody: ${open === 1 ? 'one place is' : `${open} places are`} open.`,
      )

    const words = await wordsOfHeld(tx, projectId, comment.id)
    const rev = await writeText(scene, comment, await anonymised(scene, comment.id, words))
    await tx.comment.update({ where: { projectId_id: { projectId, id: comment.id } }, data: { state: 'admitted', reason: null } })
    await settleSubmission(tx, projectId, comment.submissionId)
    const hidden = await tx.redaction.count({ where: { projectId, commentId: comment.id, state: 'accepted' } })
    return { value: { rev }, events: [{ type: 'comment.admitted', subject: comment.id, detail: { rev, hidden } }] }
  },
})
