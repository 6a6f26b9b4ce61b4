import { expect, test } from 'vitest'
import { applyLedger } from '@/lib/exchange/apply-ledger'
import { commentAccount } from '@/lib/queries/account'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { completeLedger } from '@/lib/server/withdrawal-ledger'
import { destroyOriginals } from '@/lib/services/comment/destroy-originals'
import { reapplyDestruction } from '@/lib/services/comment/reapply-destruction'
import { kimSends } from '@/tests/support/comments'
import { admits, aWaitingComment } from '@/tests/support/custody'
import { call, lastEvent } from '@/tests/support/project'

/** Destroyed, written into the ledger, and then as an older backup would have it, in which a comment waits. */
async function cameBack() {
  const { cast, commentId, projectId } = await aWaitingComment()
  await db().notice.updateMany({ where: { projectId }, data: { withdrawUntil: new Date('2020-01-01') } })
  await admits(cast, commentId)
  await perform(destroyOriginals, cast.cleo, { understood: 'yes' }, call())
  await completeLedger()
  expect(await applyLedger()).toMatchObject({ destroyed: 0 })
  await kimSends(cast, [{ text: 'It waits in the backup.' }])
  await db().project.update({ where: { id: projectId }, data: { originalsGoneAt: null } })
  return { cast, projectId }
}

test('originals that come back with an older backup are destroyed again, once, and who waited is accounted for', async () => {
  const { cast, projectId } = await cameBack()
  expect(await db().original.count({ where: { projectId } })).toBe(1)
  expect(await applyLedger()).toMatchObject({ destroyed: 1 })
  expect(await db().original.count({ where: { projectId } })).toBe(0)
  expect(await db().subjectKey.count({ where: { projectId } })).toBe(0)
  const { total } = await commentAccount(admit(cast.ada, 'comment.count'))
  expect(total).toMatchObject({ received: 2, admitted: 1, excluded: 1, waiting: 0 })
  expect(await lastEvent(projectId)).toMatchObject({ type: 'originals.destroyed', detail: { undecided: 1, by: 'ledger' } })
})

test('what comes in after the destruction is kept', async () => {
  const { cast, projectId } = await cameBack()
  await applyLedger()
  await kimSends(cast, [{ text: 'It came later.' }])
  expect(await applyLedger()).toMatchObject({ destroyed: 0 })
  expect(await db().original.count({ where: { projectId } })).toBe(1)
})

test('a project of the same number in another installation is left alone', async () => {
  const { projectId } = await cameBack()
  await db().project.update({ where: { id: projectId }, data: { receiptKey: 'OTHER' } })
  expect(await applyLedger()).toMatchObject({ destroyed: 0 })
  expect(await db().original.count({ where: { projectId } })).toBe(1)
})

test('nobody else can speak for the ledger', async () => {
  const { cast } = await aWaitingComment()
  const at = new Date().toISOString()
  await expect(perform(reapplyDestruction, cast.cleo as never, { at }, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
