import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { gatherCode } from '@/lib/services/theme/gather-code'
import { call, lastEvent } from '@/tests/support/project'
import { aTheme } from '@/tests/support/themes'

test('a theme gathers a code and lets it go', async () => {
  const { project, projectId, themeId } = await aTheme()
  const input = { themeId, codeId: project.content.invisible, gathers: 'yes' }
  await perform(gatherCode, project.noor, input, call())
  expect(await lastEvent(projectId)).toMatchObject({ type: 'theme.gathered', detail: { gathers: true } })
  await perform(gatherCode, project.noor, { ...input, gathers: 'no' }, call())
  expect(await db().themeCode.count({ where: { projectId } })).toBe(0)
  await expect(perform(gatherCode, project.rui, input, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
