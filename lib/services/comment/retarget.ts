import { z } from 'zod'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { holdComment } from './hold-comment'
import { refuseWorkedWith } from './hold-parts'
import { clausesCommentedOn, targetOn, targetOnPassage } from './target'

/** A custodian says what a waiting comment is on: a clause of the version it was made on, words of it, or the whole text. */
export const retarget = defineVerb({
  name: 'comment.retarget',
  allow: 'comment.redact',
  input: z.object({
    commentId: z.uuid(),
    clauseId: z.uuid().nullable(),
    /** Words of the clause, in UTF-16 offsets of its text; left out, the whole clause, or the same words of the same clause. */
    passage: z.object({ start: z.int().nonnegative(), end: z.int().positive() }).optional(),
  }),

  async run({ tx, projectId, input: { commentId, clauseId, passage } }) {
    const { state, submissionId } = await holdComment(tx, projectId, commentId)
    if (state !== 'waiting') throw new Refusal('conflict', `This comment is ${state}. Let it wait again first.`)
    await refuseWorkedWith(tx, projectId, [commentId])
    const texts = await clausesCommentedOn(tx, projectId, submissionId, [clauseId])
    const where = { projectId_id: { projectId, id: commentId } }
    const before = await tx.comment.findUniqueOrThrow({
      where,
      select: { clauseId: true, passageStart: true, passageEnd: true },
    })
    const after = passage ? targetOnPassage(clauseId, passage, texts) : targetOn(clauseId, before)
    await tx.comment.update({ where, data: after })
    return {
      /** What it was on, so that the step can be taken back. */
      value: before,
      events: [{ type: 'comment.retargeted', subject: commentId, detail: { from: before.clauseId, to: clauseId } }],
    }
  },
})
