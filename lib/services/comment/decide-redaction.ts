import { z } from 'zod'
import { categoryNames, isCategory } from '@/lib/domain/privacy/categories'
import { defineVerb } from '@/lib/server/verb'
import { changeRedactions, type RedactionRow } from './change-redactions'
import { heldRedaction } from './held-redaction'
import { spanToHide } from './hide-places'
import { followRenamed, nameHidden } from './name-hidden'
import { Wording } from './wording-input'

/** A custodian accepts a proposed redaction, or lets the words stand; a decision can be turned round, and given another category or wording. */
export const decideRedaction = defineVerb({
  name: 'comment.decide-redaction',
  allow: 'comment.redact',
  input: z.object({
    redactionId: z.uuid(),
    decision: z.enum(['accept', 'reject']),
    category: z.enum(categoryNames).optional(),
    wording: Wording,
  }),

  async run(scene) {
    const { member, input } = scene
    const { row, text } = await heldRedaction(scene, input.redactionId)
    const category = input.category ?? (isCategory(row.category) ? row.category : 'detail')
    const accepted = input.decision === 'accept'
    const span = accepted ? await spanToHide(scene, category, text, row) : row
    const surface = text.slice(span.start, span.end)
    const { id: pseudonymId, renamed } = accepted
      ? await nameHidden(scene, category, surface, input.wording)
      : { id: null, renamed: null }

    const after: RedactionRow = {
      ...{ ...row, start: span.start, end: span.end, category, pseudonymId },
      ...{ state: accepted ? 'accepted' : 'rejected', memberId: member.memberId },
    }
    const following = await followRenamed(scene, renamed, [row.id])
    const done = await changeRedactions(scene, [{ before: row, after }, ...following], { renamed: renamed ? [renamed] : [] })
    return {
      value: done,
      events: [
        {
          type: accepted ? 'redaction.accepted' : 'redaction.rejected',
          subject: row.commentId,
          detail: {
            ...{ redaction: row.id, category, moved: done.moved },
            ...(input.wording ? { generalised: true, places: done.changes.length } : {}),
          },
        },
      ],
    }
  },
})
