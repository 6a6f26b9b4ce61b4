import { z } from 'zod'
import type { PermissionAnswer } from '@/lib/domain/comment/uses'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { answerUse } from './answer-use'
import { holdComment } from './hold-comment'
import { holdSubmission } from './hold-submission'

/** A custodian decides what a sentence that speaks of use says: an answer that counts from now on, or nothing of the kind. */
export const decideUseSentence = defineVerb({
  name: 'comment.decide-use-sentence',
  allow: 'comment.redact',
  input: z.object({ sentenceId: z.uuid(), says: z.enum(['yes', 'no', 'nothing']) }),

  async run({ tx, projectId, member, input, ids, now }) {
    const found = await tx.useSentence.findUnique({
      where: { projectId_id: { projectId, id: input.sentenceId } },
      select: { commentId: true, use: true, state: true },
    })
    if (!found) throw new Refusal('not-found', 'This sentence is not there any more. Reload the page.')
    if (found.state !== 'proposed') throw new Refusal('conflict', 'This sentence was decided on already. Reload the page.')
    const { submissionId } = await holdComment(tx, projectId, found.commentId)
    await tx.useSentence.update({
      where: { projectId_id: { projectId, id: input.sentenceId } },
      data: { state: input.says === 'nothing' ? 'rejected' : 'accepted', memberId: member.memberId },
    })

    const { notice, answers } = await holdSubmission(tx, projectId, submissionId)
    const stance = notice.uses[found.use]
    // What the notice does not ask is not done anyway, whatever the sentence says.
    if (input.says !== 'nothing' && stance !== 'notAsked') {
      const answer: PermissionAnswer['answer'] = input.says === 'no' && stance === 'covered' ? 'objected' : input.says
      const { channel } = await tx.submission.findUniqueOrThrow({
        where: { projectId_id: { projectId, id: submissionId } },
        select: { channel: true },
      })
      const said = { id: ids.next(), use: found.use, answer, at: now }
      const how = { channel, source: 'a sentence in the text', memberId: member.memberId }
      await answerUse(tx, { projectId, submissionId, notice, answers }, said, how)
    }
    return {
      value: null,
      events: [{ type: 'use-sentence.decided', subject: found.commentId, detail: { use: found.use, says: input.says } }],
    }
  },
})
