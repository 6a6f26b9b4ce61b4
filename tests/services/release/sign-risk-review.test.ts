import { expect, test } from 'vitest'
import { riskQuestionNames } from '@/lib/domain/privacy/risk-review'
import { identityOf } from '@/lib/queries/identity'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { signRiskReview } from '@/lib/services/release/sign-risk-review'
import { aProject, call, lastEvent } from '@/tests/support/project'

const none = Object.fromEntries(riskQuestionNames.map((question) => [question, 'no'])) as Record<
  (typeof riskQuestionNames)[number],
  'no' | 'possible'
>

test('a review is signed and dated, the latest counts, and it is recorded', async () => {
  const cast = await aProject()
  const identity = () => identityOf(admit(cast.ada, 'release.read'))
  await perform(signRiskReview, cast.cleo, { ...none, note: 'Searched for two sentences of each.' }, call())
  expect(await identity()).toMatchObject({ word: 'anonymised', reviews: [{ passed: true, by: expect.any(String) }] })

  await perform(signRiskReview, cast.noor, { ...none, profession: 'possible', note: 'A chair knew one.' }, call())
  expect(await identity()).toMatchObject({ word: 'pseudonymised' })
  expect(await lastEvent(cast.projectId)).toMatchObject({
    type: 'risk.reviewed',
    detail: { passed: false, possible: ['profession'] },
  })
})

test('coders do not sign, and no question is left out', async () => {
  const cast = await aProject()
  await expect(perform(signRiskReview, cast.ada, { ...none, note: 'Tried.' }, call())).rejects.toMatchObject({
    kind: 'forbidden',
  })
  const { event: _, ...rest } = none
  await expect(perform(signRiskReview, cast.noor, { ...rest, note: 'Tried.' } as never, call())).rejects.toMatchObject({
    kind: 'input',
  })
})
