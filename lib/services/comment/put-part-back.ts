import { z } from 'zod'
import { putAtEnd } from '@/lib/domain/comment/beside'
import { textAtTheDoor } from '@/lib/domain/comment/text-at-the-door'
import { Refusal } from '@/lib/server/refusal'
import { openBeside, openContact, resealOriginal } from '@/lib/server/vault'
import { defineVerb } from '@/lib/server/verb'
import { holdComment, wordsOfHeld } from './hold-comment'
import { markUseSentences } from './mark-use-sentences'
import { proposeRedactions } from './propose-redactions'

/**
 * A custodian puts words that were set apart back at the end of their comment while it waits: no position before them moves, and
 * they are looked through like the rest.
 */
export const putPartBack = defineVerb({
  name: 'comment.put-part-back',
  allow: 'original.open',
  input: z.object({ partId: z.uuid() }),

  async run({ tx, projectId, input, ids }) {
    const gone = new Refusal('not-found', 'These words are not there any more. Open the original again.')
    const at = { projectId_id: { projectId, id: input.partId } }
    const found = await tx.besidePart.findUnique({ where: at, select: { commentId: true } })
    if (!found) throw gone
    const comment = await holdComment(tx, projectId, found.commentId)
    if (comment.state !== 'waiting')
      throw new Refusal('conflict', 'This comment does not wait any more. Let it wait again, then put the words back.')
    const part = (await openBeside(tx, projectId, [comment.id])).find(({ id }) => id === input.partId)
    if (!part) throw gone

    const words = await wordsOfHeld(tx, projectId, comment.id)
    const { text, start } = putAtEnd(words.text, part.words)
    const door = textAtTheDoor(text)
    if (door.status === 'refused') throw new Refusal('input', door.why)
    const whole = { ...words, text: door.text }
    await resealOriginal(tx, projectId, comment.id, whole)
    await tx.besidePart.delete({ where: at })
    if (comment.isLookedThrough) {
      const declared = await openContact(tx, projectId, comment.submissionId)
      const looked = { commentId: comment.id, words: whole, from: start, ...(declared ? { declared } : {}) }
      await proposeRedactions({ tx, projectId, ids }, [looked])
      await markUseSentences({ tx, projectId, ids }, [looked])
    }
    return {
      value: { commentId: comment.id },
      events: [
        { type: 'comment.part-put-back', subject: comment.id, detail: { kind: part.kind, characters: part.words.length } },
      ],
    }
  },
})
