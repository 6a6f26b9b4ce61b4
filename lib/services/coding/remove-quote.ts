import { z } from 'zod'
import { defineVerb } from '@/lib/server/verb'
import { quoteFacts, settleQuote } from './quote-in-basket'

/** Who marked a passage, or an editor once its round is locked, takes it out of the quote basket. */
export const removeQuote = defineVerb({
  name: 'coding.remove-quote',
  allow: 'quote.remove',
  input: z.object({ id: z.uuid() }),
  about: (scene) => quoteFacts(scene, scene.input.id),

  async run({ input: { id }, ...scene }) {
    const { roundId, tells } = await settleQuote(scene, id, scene.now)
    return { value: id, events: [{ type: 'quote.removed', subject: id, detail: { round: roundId } }], tells }
  },
})
