import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { sendTheme } from '@/lib/services/theme/send-theme'
import { call, lastEvent } from '@/tests/support/project'
import { aTheme, inReview } from '@/tests/support/themes'

test('a theme goes to the co-authors once', async () => {
  const made = await aTheme()
  await inReview(made)
  expect(await lastEvent(made.projectId)).toMatchObject({ type: 'theme.sent-for-review', detail: { rev: 1 } })
  await expect(perform(sendTheme, made.project.noor, { themeId: made.themeId }, call())).rejects.toMatchObject({
    kind: 'conflict',
  })
  await expect(perform(sendTheme, made.project.rui, { themeId: made.themeId }, call())).rejects.toMatchObject({
    kind: 'forbidden',
  })
  expect(await db().theme.count({ where: { projectId: made.projectId, inReview: true } })).toBe(1)
})
