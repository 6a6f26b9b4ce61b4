import { z } from 'zod'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { holdTheme } from './hold-theme'

/** An editor lets a theme gather a code of the codebook, or lets it go again. */
export const gatherCode = defineVerb({
  name: 'theme.gather-code',
  allow: 'theme.edit',
  input: z.object({ themeId: z.uuid(), codeId: z.uuid(), gathers: z.preprocess((value) => value !== 'no', z.boolean()) }),

  async run({ tx, projectId, input: { themeId, codeId, gathers } }) {
    await holdTheme(tx, projectId, themeId)
    const code = await tx.code.count({ where: { projectId, id: codeId, ownerId: null } })
    if (code === 0) throw new Refusal('not-found', 'This code is not in the codebook. Reload the page.')
    await tx.themeCode.deleteMany({ where: { projectId, themeId, codeId } })
    if (gathers) await tx.themeCode.create({ data: { projectId, themeId, codeId } })
    return { value: { gathers }, events: [{ type: 'theme.gathered', subject: themeId, detail: { code: codeId, gathers } }] }
  },
})
