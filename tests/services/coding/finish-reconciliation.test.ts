import { expect, test } from 'vitest'
import { disagreementsOf } from '@/lib/queries/round-work'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { finishReconciliation } from '@/lib/services/coding/finish-reconciliation'
import { settleDisagreement } from '@/lib/services/coding/settle-disagreement'
import { aCodedRound } from '@/tests/support/coded-round'
import { call, lastEvent } from '@/tests/support/project'

test('a finished round is reconciled, and nothing more is settled in it', async () => {
  const { project, roundId } = await aCodedRound()
  const differences = await disagreementsOf(admit(project.olu, 'agreement.read', { roundState: 'locked' }), roundId)
  for (const { commentId, codeId } of differences)
    await perform(settleDisagreement, project.noor, { roundId, commentId, codeId, applies: false }, call())
  await perform(finishReconciliation, project.noor, { roundId }, call())
  expect(await db().round.findFirst({ where: { id: roundId } })).toMatchObject({ state: 'reconciled' })
  expect(await lastEvent(project.projectId)).toMatchObject({ type: 'round.reconciled', detail: { settled: 2 } })
  const again = { roundId, commentId: project.comments[0], codeId: project.content.invisible, applies: true }
  await expect(perform(settleDisagreement, project.noor, again, call())).rejects.toBeDefined()
})

test('an observer finishes nothing', async () => {
  const { project, roundId } = await aCodedRound()
  await expect(perform(finishReconciliation, project.olu, { roundId }, call())).rejects.toMatchObject({ kind: 'frozen' })
})
