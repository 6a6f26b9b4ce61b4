import { expect, test } from 'vitest'
import { applyLedger } from '@/lib/exchange/apply-ledger'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { completeLedger } from '@/lib/server/withdrawal-ledger'
import { changePermission } from '@/lib/services/comment/change-permission'
import { reapplyAnswer } from '@/lib/services/comment/reapply-answer'
import { aWaitingComment } from '@/tests/support/custody'
import { call, lastEvent } from '@/tests/support/project'

const allowsOf = async (id: string) => (await db().submission.findFirstOrThrow({ where: { id } })).allows

/** As an older backup would have it: nothing of what was answered with the receipt. */
async function forgets(submissionId: string): Promise<void> {
  await db().permissionEvent.deleteMany({ where: { submissionId } })
  await db().submission.updateMany({ where: { id: submissionId }, data: { allows: ['revise', 'research', 'quote'] } })
}

test('an objection that an older backup knows nothing of seals again, and counts once', async () => {
  const { kim, projectId } = await aWaitingComment()
  const { submissionId } = kim
  await perform(changePermission, kim, { use: 'quote', answer: 'objected' }, call())
  await perform(changePermission, kim, { use: 'research', answer: 'objected' }, call())
  await completeLedger()
  expect(await applyLedger()).toMatchObject({ answered: 0 })

  await forgets(submissionId)
  expect(await applyLedger()).toMatchObject({ answered: 2 })
  expect(await allowsOf(submissionId)).toEqual(['revise'])
  expect(await lastEvent(projectId)).toMatchObject({ type: 'permission.changed', detail: { answer: 'objected', by: 'ledger' } })
  expect(await applyLedger()).toMatchObject({ answered: 0 })
})

test('what was allowed again afterwards is allowed, and what was taken back needs no answer', async () => {
  const { kim } = await aWaitingComment()
  await perform(changePermission, kim, { use: 'quote', answer: 'objected' }, call())
  await perform(changePermission, kim, { use: 'quote', answer: 'yes' }, call())
  await completeLedger()
  await forgets(kim.submissionId)
  expect(await applyLedger()).toMatchObject({ answered: 1 })
  expect(await allowsOf(kim.submissionId)).toContain('quote')
})

test('nobody else can speak for the ledger', async () => {
  const { cast, kim } = await aWaitingComment()
  const said = { submissionId: kim.submissionId, use: 'quote' as const, answer: 'yes' as const }
  await expect(perform(reapplyAnswer, cast.cleo as never, said, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
