import { z } from 'zod'
import { wordsOfPart } from '@/lib/domain/comment/parts'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { holdToPart, keptParts, knownParts } from './hold-parts'
import { dissolve, movePlacesApart, moveWords } from './move-words'

/** A custodian takes a joining back: each comment is as it was, with what was decided on the joined one since. */
export const takeApart = defineVerb({
  name: 'comment.take-apart',
  allow: 'comment.redact',
  input: z.object({ commentId: z.uuid() }),

  async run({ tx, projectId, input: { commentId } }) {
    const [joined] = await holdToPart(tx, projectId, [commentId])
    const found = await tx.comment.findMany({ where: { projectId, joinedIntoId: commentId }, select: { id: true } })
    const ids = found.map(({ id }) => id)
    if (!joined || ids.length === 0) throw new Refusal('conflict', 'This comment was not joined of others.')
    const parts = knownParts(keptParts(joined.parts).joined, ids)

    await tx.$executeRaw`SELECT set_config('codicil.withdrawing', 'on', true)`
    await movePlacesApart({ tx, projectId }, commentId, parts)
    const each = parts.map((part) => ({ id: part.id, words: wordsOfPart(joined.words, part) }))
    await moveWords({ tx, projectId }, joined.submissionId, [commentId], each)
    await tx.comment.updateMany({
      where: { projectId, id: { in: ids } },
      data: { state: 'waiting', joinedIntoId: null },
    })
    await dissolve({ tx, projectId }, [commentId], parts[0]?.id ?? '')
    return { value: null, events: [{ type: 'comment.taken-apart', subject: commentId, detail: { of: ids.length } }] }
  },
})
