import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { reapplyWithdrawal } from '@/lib/services/comment/reapply-withdrawal'
import { aWaitingComment } from '@/tests/support/custody'
import { call, lastEvent } from '@/tests/support/project'

test('the program erases what the ledger says was withdrawn', async () => {
  const { kim, projectId } = await aWaitingComment()
  await perform(reapplyWithdrawal, { kind: 'program', projectId }, { submissionId: kim.submissionId }, call())
  expect(await db().comment.count({ where: { projectId } })).toBe(0)
  expect(await lastEvent(projectId)).toMatchObject({ type: 'submission.withdrawn', detail: { by: 'ledger' } })
})

test('nobody else can speak for the program', async () => {
  const { cast, kim } = await aWaitingComment()
  await expect(perform(reapplyWithdrawal, cast.noor as never, { submissionId: kim.submissionId }, call())).rejects.toMatchObject({
    kind: 'forbidden',
  })
})
