import { z } from 'zod'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'

/** A custodian says that the team's text no longer repeats what was withdrawn. The words are gone, so a person has to look. */
export const mendMention = defineVerb({
  name: 'comment.mend-mention',
  allow: 'comment.withdraw',
  input: z.object({ mendId: z.uuid() }),

  async run({ tx, projectId, input, now }) {
    const mended = await tx.mend.updateMany({ where: { projectId, id: input.mendId, mendedAt: null }, data: { mendedAt: now } })
    if (mended.count === 0) throw new Refusal('not-found', 'This place was mended already.')
    return { value: null, events: [{ type: 'mention.mended', subject: input.mendId }] }
  },
})
