import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { editTheme } from '@/lib/services/theme/edit-theme'
import { call, lastEvent } from '@/tests/support/project'
import { aTheme, claim, inReview } from '@/tests/support/themes'

test('a new wording is a new revision, out of review', async () => {
  const made = await aTheme()
  await inReview(made)
  expect(await perform(editTheme, made.project.noor, { themeId: made.themeId, claim: 'Much is unseen.' }, call())).toEqual({
    rev: 2,
  })
  expect(await db().theme.findFirst({ where: { id: made.themeId } })).toMatchObject({ textRev: 2, inReview: false })
  expect(await lastEvent(made.projectId)).toMatchObject({ type: 'theme.edited', detail: { rev: 2 } })
  await expect(perform(editTheme, made.project.ada, { themeId: made.themeId, ...claim }, call())).rejects.toMatchObject({
    kind: 'forbidden',
  })
})
