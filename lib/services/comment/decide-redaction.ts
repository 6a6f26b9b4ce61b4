import { z } from 'zod'
import { categoryNames, isCategory } from '@/lib/domain/privacy/categories'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { anonymised, renewText } from './anonymised-text'
import { holdComment, wordsOfHeld } from './hold-comment'
import { nameHidden } from './name-hidden'

/** A custodian accepts a proposed redaction, or lets the words stand; a decision can be turned round. */
export const decideRedaction = defineVerb({
  name: 'comment.decide-redaction',
  allow: 'comment.redact',
  input: z.object({
    redactionId: z.uuid(),
    decision: z.enum(['accept', 'reject']),
    category: z.enum(categoryNames).optional(),
  }),

  async run(scene) {
    const { tx, projectId, member, input } = scene
    const row = await tx.redaction.findUnique({
      where: { projectId_id: { projectId, id: input.redactionId } },
      select: { commentId: true, field: true, start: true, end: true, category: true, state: true },
    })
    if (!row) throw new Refusal('not-found', 'This place is not there any more. Reload the page.')
    const comment = await holdComment(tx, projectId, row.commentId)
    const words = await wordsOfHeld(tx, projectId, comment.id)
    const before = await anonymised(scene, comment.id, words)
    const category = input.category ?? (isCategory(row.category) ? row.category : 'detail')
    const surface = ((row.field === 'text' ? words.text : words.proposedText) ?? '').slice(row.start, row.end)
    const accepted = input.decision === 'accept'

    await tx.redaction.update({
      where: { projectId_id: { projectId, id: input.redactionId } },
      data: {
        ...{ state: accepted ? 'accepted' : 'rejected', category, memberId: member.memberId },
        pseudonymId: accepted ? await nameHidden(scene, category, surface) : null,
      },
    })
    const changes = accepted || row.state === 'accepted'
    const moved =
      comment.state === 'admitted' && changes
        ? await renewText(scene, comment, before, await anonymised(scene, comment.id, words))
        : 0
    return {
      value: { moved },
      events: [
        {
          type: accepted ? 'redaction.accepted' : 'redaction.rejected',
          subject: comment.id,
          detail: { redaction: input.redactionId, category, moved },
        },
      ],
    }
  },
})
