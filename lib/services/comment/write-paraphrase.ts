import { z } from 'zod'
import { faultOfRetelling } from '@/lib/domain/points/retold'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { holdUnquotable } from './quoted-place'

/** Says in other words what a comment says that may not be quoted. It stands beside the words; another wording is another row. */
export const writeParaphrase = defineVerb({
  name: 'comment.write-paraphrase',
  allow: 'quote.retell',
  input: z.object({
    commentId: z.uuid(),
    start: z.coerce.number().int().nonnegative(),
    end: z.coerce.number().int().positive(),
    textRev: z.coerce.number().int().positive(),
    words: z.string().trim().normalize('NFC').min(1, 'Write what the quote says, in your own words.').max(2000),
  }),

  async run({ tx, projectId, member, input: { words, ...place }, ids, now }) {
    const texts = await holdUnquotable(tx, projectId, place)
    const fault = faultOfRetelling(words, texts[0]?.slice(place.start, place.end) ?? '', texts)
    if (fault) throw new Refusal('input', fault, { words: fault })

    const id = ids.next()
    await tx.paraphrase.create({ data: { projectId, id, ...place, words, writerId: member.memberId, writtenAt: now } })
    const { commentId: comment, start, end } = place
    return { value: { paraphraseId: id }, events: [{ type: 'quote.retold', subject: id, detail: { comment, start, end } }] }
  },
})
