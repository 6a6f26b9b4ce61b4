import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { askGamma } from '@/lib/services/coding/ask-gamma'
import { cancelGamma } from '@/lib/services/coding/cancel-gamma'
import { aCodedRound } from '@/tests/support/coded-round'
import { call, lastEvent } from '@/tests/support/project'

test('a member stops gamma, and its worker is told', async () => {
  const { project, roundId } = await aCodedRound()
  await expect(perform(cancelGamma, project.ada, { roundId }, call())).rejects.toMatchObject({ kind: 'frozen' })
  await perform(askGamma, project.noor, { roundId }, call())
  await perform(cancelGamma, project.ada, { roundId }, call())
  expect(await db().job.findFirst({ where: { projectId: project.projectId } })).toMatchObject({ isToStop: true })
  expect(await lastEvent(project.projectId)).toMatchObject({ type: 'gamma.cancelled', subject: roundId })
})

test('an observer stops nothing', async () => {
  const { project, roundId } = await aCodedRound()
  await perform(askGamma, project.noor, { roundId }, call())
  await expect(perform(cancelGamma, project.olu, { roundId }, call())).rejects.toBeDefined()
})
