import { z } from 'zod'
import { themeState } from '@/lib/domain/themes/theme'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { holdTheme } from './hold-theme'

/** A co-author agrees with a theme, asks for changes, or abstains. */
export const reviewTheme = defineVerb({
  name: 'theme.review-theme',
  allow: 'theme.review',
  input: z.object({
    themeId: z.uuid(),
    verdict: z.enum(['approve', 'changes', 'abstain'], 'Choose a verdict.'),
    words: z.string().trim().normalize('NFC').max(4000).default(''),
  }),

  async run({ tx, projectId, member, input: { themeId, verdict, words }, ids, now }) {
    if (verdict === 'changes' && !words)
      throw new Refusal('input', 'Say what has to change.', { words: 'Say what has to change.' })
    const theme = await holdTheme(tx, projectId, themeId)
    if (!theme.inReview) throw new Refusal('conflict', 'This theme is not in review. Ask an editor to send it.')
    const review = { reviewerId: member.memberId, subjectRev: theme.textRev, verdict, at: now }
    await tx.review.create({ data: { projectId, id: ids.next(), themeId, ...review, words } })
    const reviews = await tx.review.findMany({
      where: { projectId, themeId },
      select: { reviewerId: true, subjectRev: true, verdict: true, at: true },
      orderBy: { at: 'asc' },
    })
    const state = themeState({ inReview: true, rev: theme.textRev }, reviews)
    return { value: { state }, events: [{ type: 'theme.reviewed', subject: themeId, detail: { verdict, rev: theme.textRev } }] }
  },
})
