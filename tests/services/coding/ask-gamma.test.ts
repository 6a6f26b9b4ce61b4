import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { askGamma } from '@/lib/services/coding/ask-gamma'
import { aCodedRound } from '@/tests/support/coded-round'
import { aCodingProject, anOpenRound } from '@/tests/support/coding-project'
import { call, lastEvent } from '@/tests/support/project'

test('a coder asks for gamma of a closed round, once at a time', async () => {
  const { project, roundId } = await aCodedRound()
  const { jobId } = await perform(askGamma, project.ada, { roundId }, call())
  expect(await db().job.findFirst({ where: { projectId: project.projectId } })).toMatchObject({
    ...{ id: jobId, kind: 'roundGamma', subject: roundId, state: 'waiting', of: 3 },
  })
  expect(await lastEvent(project.projectId)).toMatchObject({ type: 'gamma.asked', subject: roundId })
  await expect(perform(askGamma, project.noor, { roundId }, call())).rejects.toMatchObject({ kind: 'conflict' })
})

test('nobody asks for it while a round is open, and an observer never', async () => {
  const open = await aCodingProject()
  const roundId = await anOpenRound(open)
  await expect(perform(askGamma, open.noor, { roundId }, call())).rejects.toBeDefined()
  const closed = await aCodedRound()
  await expect(perform(askGamma, closed.project.olu, { roundId: closed.roundId }, call())).rejects.toBeDefined()
})
