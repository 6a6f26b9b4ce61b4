import { expect, test } from 'vitest'
import { perform } from '@/lib/server/verb'
import { openOriginals } from '@/lib/services/comment/open-originals'
import { aProject, call, lastEvent } from '@/tests/support/project'

test('a look at many originals is one act with its number', async () => {
  const { cleo, projectId } = await aProject()
  await perform(openOriginals, cleo, { count: 240, why: 'search' }, call())
  expect(await lastEvent(projectId)).toMatchObject({ type: 'originals.opened', detail: { count: 240, why: 'search' } })
})

test('nobody but the custodian opens them', async () => {
  const { noor, ada } = await aProject()
  for (const member of [noor, ada])
    await expect(perform(openOriginals, member, { count: 1, why: 'list' }, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
