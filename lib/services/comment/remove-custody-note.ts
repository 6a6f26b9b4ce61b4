import { z } from 'zod'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'

/** A custodian takes a note away that is not needed any more. */
export const removeCustodyNote = defineVerb({
  name: 'comment.remove-custody-note',
  allow: 'original.open',
  input: z.object({ noteId: z.uuid() }),

  async run({ tx, projectId, input }) {
    const where = { projectId_id: { projectId, id: input.noteId } }
    const note = await tx.custodyNote.findUnique({ where, select: { commentId: true } })
    if (!note) throw new Refusal('not-found', 'This note is not there any more. Reload the page.')
    await tx.custodyNote.delete({ where })
    return { value: null, events: [{ type: 'custody.note-removed', subject: note.commentId }] }
  },
})
