import { z } from 'zod'
import { putTogether as wordsTogether } from '@/lib/domain/comment/parts'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { holdParted, holdToPart, keptParts, knownParts } from './hold-parts'
import { dissolve, movePlacesTogether, moveWords } from './move-words'

/** A custodian takes a splitting back: the comment is as it was, with what was decided on its pieces since. */
export const putTogether = defineVerb({
  name: 'comment.put-together',
  allow: 'comment.redact',
  input: z.object({ commentId: z.uuid() }),

  async run({ tx, projectId, input: { commentId } }) {
    const { state, submissionId, parts: kept } = await holdParted(tx, projectId, commentId)
    if (state !== 'split') throw new Refusal('conflict', 'This comment was joined with others. Take the joined one apart.')
    const found = await tx.comment.findMany({ where: { projectId, splitFromId: commentId }, select: { id: true } })
    const ids = found.map(({ id }) => id)
    const parts = knownParts(keptParts(kept).pieces, ids)
    const pieces = new Map((await holdToPart(tx, projectId, ids)).map((piece) => [piece.id, piece.words]))

    await tx.$executeRaw`SELECT set_config('codicil.withdrawing', 'on', true)`
    const words = wordsTogether(parts, (id) => pieces.get(id) ?? { text: '', proposedText: null })
    await movePlacesTogether({ tx, projectId }, parts, commentId)
    await moveWords({ tx, projectId }, submissionId, ids, [{ id: commentId, words }])
    await dissolve({ tx, projectId }, ids, commentId)
    await tx.$executeRaw`UPDATE "Comment" SET state = 'waiting', parts = nullif(parts - 'pieces', '{}') WHERE "projectId" = ${projectId} AND id = ${commentId}::uuid`
    return { value: null, events: [{ type: 'comment.put-together', subject: commentId, detail: { pieces: ids.length } }] }
  },
})
