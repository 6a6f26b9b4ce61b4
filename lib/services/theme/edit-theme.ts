import { z } from 'zod'
import { defineVerb } from '@/lib/server/verb'
import { holdTheme } from './hold-theme'
import { ThemeWords } from './theme-words'

/** An editor words a theme anew; verdicts on the wording before no longer count. */
export const editTheme = defineVerb({
  name: 'theme.edit-theme',
  allow: 'theme.edit',
  input: ThemeWords.extend({ themeId: z.uuid() }),

  async run({ tx, projectId, member, input: { themeId, ...words }, now }) {
    const theme = await holdTheme(tx, projectId, themeId)
    const rev = theme.textRev + 1
    await tx.themeText.create({ data: { projectId, themeId, rev, ...words, madeAt: now, memberId: member.memberId } })
    await tx.theme.update({ where: { projectId_id: { projectId, id: themeId } }, data: { textRev: rev, inReview: false } })
    return { value: { rev }, events: [{ type: 'theme.edited', subject: themeId, detail: { rev } }] }
  },
})
