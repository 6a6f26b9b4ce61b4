import { expect, test } from 'vitest'
import { memosOf } from '@/lib/queries/memos'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { settleThread } from '@/lib/services/memo/settle-thread'
import { writeMemo } from '@/lib/services/memo/write-memo'
import { aCodingProject, anOpenRound } from '@/tests/support/coding-project'
import { call, lastEvent } from '@/tests/support/project'

test('a thread is settled and opened again by whoever may see it', async () => {
  const project = await aCodingProject()
  const { ada, ben, noor } = project
  const id = await perform(writeMemo, noor, { words: 'Is this teaching?', about: 'K-02' }, call())
  await perform(writeMemo, ben, { words: 'It is.', replyToId: id }, call())
  const unsettled = async () => (await memosOf(admit(ada, 'project.read'), { unsettled: true })).memos.map((memo) => memo.id)
  expect(await unsettled()).toEqual([id])
  await perform(settleThread, ada, { id, settled: true }, call())
  expect(await lastEvent(project.projectId)).toMatchObject({ type: 'memo.settled', subject: id })
  expect(await unsettled()).toEqual([])
  await perform(settleThread, ada, { id, settled: false }, call())
  expect(await unsettled()).toEqual([id])

  const roundId = await anOpenRound(project)
  const own = await perform(writeMemo, ada, { words: 'Alone.', roundId }, call())
  await expect(perform(settleThread, ben, { id: own, settled: true }, call())).rejects.toMatchObject({ kind: 'not-found' })
})
