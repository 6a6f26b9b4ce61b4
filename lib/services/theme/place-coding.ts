import { z } from 'zod'
import { accountLineOf } from '@/lib/domain/comment/account'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { holdTheme } from './hold-theme'

/** An editor says that a coding speaks for a theme, against it, or with a difference; or takes it out. Blind work cannot be placed. */
export const placeCoding = defineVerb({
  name: 'theme.place-coding',
  allow: 'theme.edit',
  input: z.object({
    themeId: z.uuid(),
    codingId: z.uuid(),
    role: z.enum(['supports', 'contradicts', 'nuances', 'none']),
    note: z.string().trim().normalize('NFC').max(2000).default(''),
  }),

  async run({ tx, projectId, input: { themeId, codingId, role, note } }) {
    await holdTheme(tx, projectId, themeId)
    const coding = await tx.coding.findUnique({
      where: { projectId_id: { projectId, id: codingId } },
      select: {
        ...{ diedActId: true, round: { select: { state: true } } },
        text: { select: { comment: { select: { state: true, submission: { select: { state: true, allows: true } } } } } },
      },
    })
    const isOff = !coding || coding.diedActId !== null || coding.round.state === 'open'
    // Who may not be counted any more can still be taken out of a theme.
    if (isOff || (role !== 'none' && accountLineOf(coding.text.comment) !== 'admitted'))
      throw new Refusal('not-found', 'This coding is not there, or its round is still open. Reload the page.')
    await tx.themeCoding.deleteMany({ where: { projectId, themeId, codingId } })
    if (role !== 'none') await tx.themeCoding.create({ data: { projectId, themeId, codingId, role, note } })
    return { value: { role }, events: [{ type: 'theme.gathered', subject: themeId, detail: { coding: codingId, role } }] }
  },
})
