import { defineVerb } from '@/lib/server/verb'
import { nextHandle } from '../shared/handles'
import { ThemeWords } from './theme-words'

/** An editor makes a claim about what is said, to be tested against the codings. */
export const addTheme = defineVerb({
  name: 'theme.add-theme',
  allow: 'theme.edit',
  input: ThemeWords,

  async run({ tx, projectId, member, input, ids, now }) {
    const id = ids.next()
    const number = await nextHandle(tx, projectId, 'theme')
    await tx.theme.create({ data: { projectId, id, number, textRev: 1 } })
    await tx.themeText.create({ data: { projectId, themeId: id, rev: 1, ...input, madeAt: now, memberId: member.memberId } })
    return { value: { themeId: id, number }, events: [{ type: 'theme.added', subject: id, detail: { number } }] }
  },
})
