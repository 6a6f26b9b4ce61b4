import { expect, test } from 'vitest'
import { memosOf } from '@/lib/queries/memos'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { removeMemo } from '@/lib/services/memo/remove-memo'
import { restoreMemo } from '@/lib/services/memo/restore-memo'
import { writeMemo } from '@/lib/services/memo/write-memo'
import { aProject, call, lastEvent } from '@/tests/support/project'

test('the writer puts a memo back as it was; nobody else can', async () => {
  const project = await aProject()
  const { ada, ben } = project
  const id = await perform(writeMemo, ada, { words: 'We begin with the letters.', kind: 'methodDecision' }, call())
  const before = (await memosOf(admit(ben, 'project.read'))).memos
  await perform(removeMemo, ada, { id }, call())
  await expect(perform(restoreMemo, ben, { id }, call())).rejects.toMatchObject({ kind: 'not-found' })
  await perform(restoreMemo, ada, { id }, call())
  expect(await lastEvent(project.projectId)).toMatchObject({ type: 'memo.restored', subject: id })
  expect((await memosOf(admit(ben, 'project.read'))).memos).toEqual(before)
})
