import { expect, test } from 'vitest'
import { memosOf } from '@/lib/queries/memos'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { removeMemo } from '@/lib/services/memo/remove-memo'
import { restoreMemo } from '@/lib/services/memo/restore-memo'
import { writeMemo } from '@/lib/services/memo/write-memo'
import { aProject, call, lastEvent } from '@/tests/support/project'

test('the writer takes a memo off; nobody else can, and one that others answered stays', async () => {
  const project = await aProject()
  const { ada, ben } = project
  const id = await perform(writeMemo, ada, { words: 'We begin with the letters.' }, call())
  await expect(perform(removeMemo, ben, { id }, call())).rejects.toMatchObject({ kind: 'not-found' })
  await perform(removeMemo, ada, { id }, call())
  expect(await lastEvent(project.projectId)).toMatchObject({ type: 'memo.removed', subject: id })
  expect((await memosOf(admit(ben, 'project.read'))).memos).toEqual([])

  await perform(restoreMemo, ada, { id }, call())
  await perform(writeMemo, ben, { words: 'Why?', replyToId: id }, call())
  await expect(perform(removeMemo, ada, { id }, call())).rejects.toMatchObject({ kind: 'conflict' })
})
