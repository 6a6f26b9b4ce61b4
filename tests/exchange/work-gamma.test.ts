import { expect, test } from 'vitest'
import { workNextJob } from '@/lib/exchange/work-jobs'
import { gammaInput, gammaView } from '@/lib/queries/round-gamma'
import { agreementOf } from '@/lib/queries/round-work'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { askGamma } from '@/lib/services/coding/ask-gamma'
import { cancelGamma } from '@/lib/services/coding/cancel-gamma'
import { aCodedRound } from '@/tests/support/coded-round'
import { call } from '@/tests/support/project'

async function asked() {
  const { project, roundId } = await aCodedRound()
  const reader = admit(project.olu, 'agreement.read', { roundState: 'locked' })
  await perform(askGamma, project.noor, { roundId }, call())
  return { project, roundId, projectId: project.projectId, reader, view: () => gammaView(reader, roundId) }
}

test('gamma is worked out, kept with what it rests on, and the same again', async () => {
  const { project, roundId, projectId, reader, view } = await asked()
  expect(await view()).toMatchObject({ kept: null, running: { isWaiting: true, of: 3 } })
  await workNextJob()
  const { kept, running } = await view()
  expect(running).toBeNull()
  expect(kept).toMatchObject({
    result: { status: 'value', statistic: 'gamma', units: 3, coders: 2 },
    ...{ samples: 30, seed: 'one', isProven: true, commenters: 1 },
  })
  expect(kept?.standardError).toBeGreaterThan(0)
  const { basis } = await agreementOf(reader, roundId, 'one')
  expect(kept?.basis).toBe(basis)

  await perform(askGamma, project.ben, { roundId }, call())
  await workNextJob()
  expect((await view()).kept?.result).toEqual(kept?.result)

  await db().submission.updateMany({ where: { projectId }, data: { allows: ['revise'] } })
  expect((await gammaInput(reader, roundId))?.basis).not.toBe(basis)
})

test('a cancelled one keeps nothing and says so; who may not any more gets a sentence', async () => {
  const { project, roundId, projectId, view } = await asked()
  await perform(cancelGamma, project.noor, { roundId }, call())
  await workNextJob()
  expect(await view()).toMatchObject({ kept: null, running: null, why: expect.stringContaining('cancelled') })

  await perform(askGamma, project.ada, { roundId }, call())
  await db().member.updateMany({ where: { projectId, id: project.ada.memberId }, data: { roles: ['observer'] } })
  await workNextJob()
  expect(await view()).toMatchObject({ kept: null, running: null, why: expect.stringContaining('may not') })
})
