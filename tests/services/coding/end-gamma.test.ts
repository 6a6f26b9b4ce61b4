import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { claimJob } from '@/lib/server/jobs'
import { perform } from '@/lib/server/verb'
import { askGamma } from '@/lib/services/coding/ask-gamma'
import { endGamma } from '@/lib/services/coding/end-gamma'
import { aCodedRound } from '@/tests/support/coded-round'
import { call, lastEvent } from '@/tests/support/project'

async function asked() {
  const { project, roundId } = await aCodedRound()
  const { jobId } = await perform(askGamma, project.noor, { roundId }, call())
  await claimJob(new Date(), jobId)
  return {
    project,
    roundId,
    projectId: project.projectId,
    ending: { jobId, as: 'done' as const, why: null, gamma: { seed: 'one' } },
  }
}

test('the program keeps gamma of a round once', async () => {
  const { roundId, projectId, ending } = await asked()
  await perform(endGamma, { kind: 'program', projectId }, ending, call())
  expect(await db().job.findFirst({ where: { projectId } })).toMatchObject({ state: 'done', result: { seed: 'one' } })
  expect(await lastEvent(projectId)).toMatchObject({ type: 'gamma.ended', subject: roundId, detail: { as: 'done' } })
  await expect(perform(endGamma, { kind: 'program', projectId }, ending, call())).rejects.toMatchObject({ kind: 'frozen' })
})

test('no member writes a number by hand', async () => {
  const { project, ending } = await asked()
  await expect(perform(endGamma as never, project.noor as never, ending as never, call())).rejects.toMatchObject({
    kind: 'forbidden',
  })
})
