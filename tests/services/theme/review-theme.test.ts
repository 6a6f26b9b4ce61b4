import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { reviewTheme } from '@/lib/services/theme/review-theme'
import { aMember, call, lastEvent } from '@/tests/support/project'
import { aTheme, inReview } from '@/tests/support/themes'

test('one co-author agrees; another who asks for changes makes it disputed', async () => {
  const made = await aTheme()
  const { project, projectId, themeId } = made
  await expect(perform(reviewTheme, project.rui, { themeId, verdict: 'approve' }, call())).rejects.toMatchObject({
    kind: 'conflict',
  })
  await inReview(made)
  expect(await perform(reviewTheme, project.rui, { themeId, verdict: 'approve' }, call())).toEqual({ state: 'agreed' })
  const sol = await aMember(projectId, 'Sol', ['reviewer'])
  expect(await perform(reviewTheme, sol, { themeId, verdict: 'changes', words: 'Too wide.' }, call())).toEqual({
    state: 'disputed',
  })
  expect(await lastEvent(projectId)).toMatchObject({ type: 'theme.reviewed', detail: { verdict: 'changes' } })
  expect(await db().review.count({ where: { themeId } })).toBe(2)
  await expect(perform(reviewTheme, project.noor, { themeId, verdict: 'approve' }, call())).rejects.toMatchObject({
    kind: 'forbidden',
  })
})
