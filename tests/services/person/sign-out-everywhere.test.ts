import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { signIn } from '@/lib/services/person/sign-in'
import { signOutEverywhere } from '@/lib/services/person/sign-out-everywhere'
import { anAccount, atTheDoor, eventsAbout, password } from '../../support/account'
import { call } from '../../support/project'

test('signing out everywhere ends every sign-in and makes old cookies worthless', async () => {
  const ada = await anAccount('Ada')
  await perform(signIn, atTheDoor, { email: ada.email, password }, call())
  await perform(signIn, atTheDoor, { email: ada.email, password }, call())

  expect(await perform(signOutEverywhere, ada, {}, call())).toBe(2)
  expect(await db().signIn.count({ where: { personId: ada.personId, endedAt: null } })).toBe(0)
  expect((await db().person.findUniqueOrThrow({ where: { id: ada.personId } })).epoch).toBe(1)
  expect((await eventsAbout(ada.personId)).at(-1)).toBe('person.signed-out-everywhere')
})

test('a visitor signs nobody out', async () => {
  await expect(perform(signOutEverywhere, atTheDoor as never, {}, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
