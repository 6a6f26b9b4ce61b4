import { expect, test } from 'vitest'
import { themeByHandle, themesOf } from '@/lib/queries/themes'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { addTheme } from '@/lib/services/theme/add-theme'
import { call, lastEvent } from '@/tests/support/project'
import { aTheme, claim } from '@/tests/support/themes'

test('a claim becomes a theme that members read', async () => {
  const { project, projectId, themeId } = await aTheme()
  expect(await lastEvent(projectId)).toMatchObject({ type: 'theme.added', subject: themeId })
  const olu = admit(project.olu, ['theme.read', 'comment.read', 'project.read'])
  expect(await themesOf(olu)).toEqual([{ handle: 'TH-1', claim: claim.claim, state: 'draft', codes: 0, codings: 0 }])
  expect(await themeByHandle(olu, 'th1')).toMatchObject({ rev: 1, quotes: [] })
  expect(await db().themeText.count({ where: { projectId } })).toBe(1)
})

test('only an editor claims', async () => {
  const { project } = await aTheme()
  await expect(perform(addTheme, project.rui, claim, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
