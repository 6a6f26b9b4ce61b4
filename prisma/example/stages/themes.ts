import { settledWork } from '@/lib/queries/settled'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { addTheme } from '@/lib/services/theme/add-theme'
import { gatherCode } from '@/lib/services/theme/gather-code'
import { placeCoding } from '@/lib/services/theme/place-coding'
import { reviewTheme } from '@/lib/services/theme/review-theme'
import { sendTheme } from '@/lib/services/theme/send-theme'
import { exampleThemes } from '../themes'
import { findWords, known, on, type Scene } from './scene'

/** Two claims over the settled codings: one that the co-authors share, one that they do not. */
export async function claimThemes(scene: Scene): Promise<Map<string, string>> {
  const { ruth } = scene.team
  const settled = (await settledWork(admit(ruth, 'project.read'))).comments.flatMap(({ codings }) => codings)
  const ids = new Map<string, string>()
  for (const { key, claim, idea, scope, memo, codes, placed, reviews } of exampleThemes) {
    const { themeId } = await perform(addTheme, ruth, { claim, idea, scope, memo }, on('06-24', `theme ${key}`))
    ids.set(key, themeId)
    const codeIds = codes.map((code) => known(scene.codes, code))
    for (const codeId of codeIds)
      await perform(gatherCode, ruth, { themeId, codeId, gathers: true }, on('06-24', `gather ${key} ${codeId}`, 10))
    for (const [words, role, note] of placed) {
      const { commentId, start, end } = findWords(scene.comments, words)
      const coding = settled.find(
        (one) => one.commentId === commentId && codeIds.includes(one.codeId) && one.start < end && one.end > start,
      )
      // A comment that was not drawn into the blind round has no settled coding to place.
      if (!coding) continue
      const input = { themeId, codingId: coding.id, role, note }
      await perform(placeCoding, ruth, input, on('06-25', `place ${key} ${words}`))
    }
    await perform(sendTheme, ruth, { themeId }, on('06-26', `send ${key}`))
    for (const [nth, [by, verdict, words]] of reviews.entries()) {
      const input = { themeId, verdict, words }
      await perform(reviewTheme, scene.team[by], input, on('06-30', `review ${key} ${by}`, nth * 90))
    }
  }
  return ids
}
