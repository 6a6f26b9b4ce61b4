import { z } from 'zod'
import { Refusal } from '@/lib/server/refusal'
import { sealNote } from '@/lib/server/vault'
import { defineVerb } from '@/lib/server/verb'
import { holdComment } from './hold-comment'

/** A custodian leaves a note on a comment for custodians alone, sealed like the original. */
export const noteCustody = defineVerb({
  name: 'comment.note-custody',
  allow: 'original.open',
  input: z.object({ commentId: z.uuid(), words: z.string().trim().min(1, 'Write the note first.').max(4000) }),

  async run({ tx, projectId, member, input, ids, now }) {
    const comment = await holdComment(tx, projectId, input.commentId)
    const id = ids.next()
    const box = await sealNote(tx, { projectId, submissionId: comment.submissionId }, id, input.words)
    if (!box) throw new Refusal('not-found', 'The original of this comment is gone: it was withdrawn.')
    await tx.custodyNote.create({
      data: {
        projectId,
        id,
        commentId: comment.id,
        submissionId: comment.submissionId,
        memberId: member.memberId,
        at: now,
        ...box,
      },
    })
    return { value: null, events: [{ type: 'custody.noted', subject: comment.id }] }
  },
})
