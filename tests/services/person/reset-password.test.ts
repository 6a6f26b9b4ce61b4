import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { makeResetLink } from '@/lib/services/person/make-reset-link'
import { resetPassword } from '@/lib/services/person/reset-password'
import { signIn } from '@/lib/services/person/sign-in'
import { anAccount, aToken, atTheDoor, eventsAbout, password } from '../../support/account'
import { aProject, call } from '../../support/project'

const next = 'another lamp by the door'

test('the link sets a new password once and ends every sign-in', async () => {
  const { owner } = await aProject()
  const ada = await anAccount('Ada')
  const token = aToken()
  await perform(signIn, atTheDoor, { email: ada.email, password }, call())
  await perform(makeResetLink, owner, { email: ada.email, token }, call())
  await perform(resetPassword, atTheDoor, { token, password: next }, call())

  expect(await db().signIn.count({ where: { personId: ada.personId, endedAt: null } })).toBe(0)
  expect((await perform(signIn, atTheDoor, { email: ada.email, password: next }, call())).epoch).toBe(1)
  expect(await eventsAbout(ada.personId)).toContain('person.password-changed')
  await expect(perform(resetPassword, atTheDoor, { token, password }, call())).rejects.toMatchObject({ kind: 'not-found' })
})

test('an expired link and a made-up one change nothing', async () => {
  const { owner } = await aProject()
  const ben = await anAccount('Ben')
  const token = aToken()
  const twoDaysAgo = { ...call(), now: new Date(Date.now() - 2 * 24 * 3600_000) }
  await perform(makeResetLink, owner, { email: ben.email, token }, twoDaysAgo)

  for (const tried of [token, aToken()])
    await expect(perform(resetPassword, atTheDoor, { token: tried, password: next }, call())).rejects.toMatchObject({
      kind: 'not-found',
    })
  await perform(signIn, atTheDoor, { email: ben.email, password }, call())
})
