import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { changePassword } from '@/lib/services/person/change-password'
import { signIn } from '@/lib/services/person/sign-in'
import { anAccount, atTheDoor, eventsAbout, password } from '../../support/account'
import { call } from '../../support/project'

const next = 'another lamp by the door'

test('a new password ends the other sign-ins and keeps the one it was chosen from', async () => {
  const ada = await anAccount('Ada')
  const here = await perform(signIn, atTheDoor, { email: ada.email, password }, call())
  await perform(signIn, atTheDoor, { email: ada.email, password }, call())
  await perform(changePassword, ada, { current: password, password: next, keepSignInId: here.signInId }, call())

  const running = await db().signIn.findMany({ where: { personId: ada.personId, endedAt: null } })
  expect(running.map(({ id }) => id)).toEqual([here.signInId])
  await expect(perform(signIn, atTheDoor, { email: ada.email, password }, call())).rejects.toMatchObject({ kind: 'input' })
  await perform(signIn, atTheDoor, { email: ada.email, password: next }, call())
  expect(await eventsAbout(ada.personId)).toContain('person.password-changed')
})

test('whoever does not know the password cannot change it', async () => {
  const ben = await anAccount('Ben')
  const { signInId } = await perform(signIn, atTheDoor, { email: ben.email, password }, call())
  const input = { current: 'a guess that is wrong', password: next, keepSignInId: signInId }
  await expect(perform(changePassword, ben, input, call())).rejects.toMatchObject({ fields: { current: expect.any(String) } })
  await perform(signIn, atTheDoor, { email: ben.email, password }, call())
})
