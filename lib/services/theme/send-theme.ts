import { z } from 'zod'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { holdTheme } from './hold-theme'

/** An editor asks the co-authors for their verdict on a theme as it is worded now. */
export const sendTheme = defineVerb({
  name: 'theme.send-theme',
  allow: 'theme.edit',
  input: z.object({ themeId: z.uuid() }),

  async run({ tx, projectId, input: { themeId } }) {
    const theme = await holdTheme(tx, projectId, themeId)
    if (theme.inReview) throw new Refusal('conflict', 'This theme is with the co-authors already.')
    await tx.theme.update({ where: { projectId_id: { projectId, id: themeId } }, data: { inReview: true } })
    return { value: null, events: [{ type: 'theme.sent-for-review', subject: themeId, detail: { rev: theme.textRev } }] }
  },
})
