import { z } from 'zod'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { holdComment, settleSubmission } from './hold-comment'
import { ownActFacts } from './own-act'

/** Takes an admission of several back as one, as long as none of them was coded. */
export const undoAdmitMany = defineVerb({
  name: 'comment.undo-admit-many',
  allow: 'comment.admit',
  input: z.object({ actId: z.uuid() }),
  about: ({ tx, member, input }) => ownActFacts(tx, member, input.actId),

  async run({ tx, projectId, input, actId }) {
    const where = { projectId_id: { projectId, id: input.actId } }
    const act = await tx.act.findUnique({ where, select: { verb: true, result: true } })
    if (act?.verb !== 'comment.admit-many') throw new Refusal('conflict', 'This step cannot be undone here.')
    const { commentIds } = act.result as { commentIds: string[] }
    const submissions = new Set<string>()
    for (const id of commentIds) {
      const comment = await holdComment(tx, projectId, id)
      if (comment.state !== 'admitted')
        throw new Refusal('conflict', 'One of them was decided on anew since. Let the others wait again one by one.')
      submissions.add(comment.submissionId)
    }
    const coded = await tx.coding.count({ where: { projectId, commentId: { in: commentIds } } })
    if (coded > 0) throw new Refusal('conflict', 'Some of them have been coded already. Hide words in them as they stand.')
    await tx.comment.updateMany({ where: { projectId, id: { in: commentIds } }, data: { state: 'waiting', reason: null } })
    for (const id of submissions) await settleSubmission(tx, projectId, id)
    await tx.act.update({ where: { projectId_id: { projectId, id: actId } }, data: { undoOfId: input.actId } })
    return {
      value: { comments: commentIds.length },
      events: [{ type: 'act.undone', subject: input.actId, detail: { comments: commentIds.length } }],
    }
  },
})
