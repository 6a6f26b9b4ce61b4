import { z } from 'zod'
import { defineVerb } from '@/lib/server/verb'
import { quoteFacts, settleQuote } from './quote-in-basket'

/** Puts a passage back into the quote basket that was taken out. */
export const restoreQuote = defineVerb({
  name: 'coding.restore-quote',
  allow: 'quote.remove',
  input: z.object({ id: z.uuid() }),
  about: (scene) => quoteFacts(scene, scene.input.id),

  async run({ input: { id }, ...scene }) {
    const { roundId, tells } = await settleQuote(scene, id, null)
    return { value: id, events: [{ type: 'quote.restored', subject: id, detail: { round: roundId } }], tells }
  },
})
