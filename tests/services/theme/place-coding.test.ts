import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { applyCodings } from '@/lib/services/coding/apply-codings'
import { placeCoding } from '@/lib/services/theme/place-coding'
import { anOpenRound } from '@/tests/support/coding-project'
import { call, lastEvent } from '@/tests/support/project'
import { aTheme } from '@/tests/support/themes'

test('a coding speaks for a theme, or against it', async () => {
  const { project, projectId, themeId } = await aTheme()
  const { id: codingId } = await db().coding.findFirstOrThrow({ where: { projectId } })
  await perform(placeCoding, project.noor, { themeId, codingId, role: 'supports' }, call())
  await perform(placeCoding, project.noor, { themeId, codingId, role: 'contradicts' }, call())
  expect(await db().themeCoding.findMany({ where: { projectId } })).toMatchObject([{ role: 'contradicts' }])
  expect(await lastEvent(projectId)).toMatchObject({ type: 'theme.gathered', detail: { role: 'contradicts' } })
  await expect(perform(placeCoding, project.rui, { themeId, codingId, role: 'supports' }, call())).rejects.toMatchObject({
    kind: 'forbidden',
  })
})

test('work of an open round cannot be placed, as if it were not there', async () => {
  const { project, themeId } = await aTheme()
  const roundId = await anOpenRound(project)
  const codingId = randomUUID()
  const coding = { id: codingId, commentId: project.comments[0], codeId: project.content.money, start: 0, end: 3 }
  await perform(applyCodings, project.ada, { roundId, codings: [coding] }, call())
  await expect(perform(placeCoding, project.noor, { themeId, codingId, role: 'supports' }, call())).rejects.toMatchObject({
    kind: 'not-found',
  })
})
