import { z } from 'zod'
import { isCategory } from '@/lib/domain/privacy/categories'
import { defineVerb } from '@/lib/server/verb'
import { changeRedactions, type RedactionRow } from './change-redactions'
import { heldRedaction } from './held-redaction'
import { spanToHide } from './hide-places'
import { nameHidden } from './name-hidden'

/** A custodian moves the edges of a place; hidden words get the placeholder of what the place holds now. */
export const moveRedaction = defineVerb({
  name: 'comment.move-redaction',
  allow: 'comment.redact',
  input: z.object({ redactionId: z.uuid(), start: z.int().nonnegative(), end: z.int().positive() }),

  async run(scene) {
    const { input } = scene
    const { row, text } = await heldRedaction(scene, input.redactionId)
    const category = isCategory(row.category) ? row.category : 'detail'
    const { start, end } = await spanToHide(scene, category, text, input)
    const isHidden = row.state === 'accepted'
    const pseudonymId = isHidden ? (await nameHidden(scene, category, text.slice(start, end))).id : row.pseudonymId
    const after: RedactionRow = { ...row, start, end, pseudonymId, memberId: isHidden ? scene.member.memberId : row.memberId }
    const done = await changeRedactions(scene, [{ before: row, after }])
    const detail = { redaction: row.id, category, moved: done.moved }
    return { value: done, events: [{ type: 'redaction.moved', subject: row.commentId, detail }] }
  },
})
