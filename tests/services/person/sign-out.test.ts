import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { signIn } from '@/lib/services/person/sign-in'
import { signOut } from '@/lib/services/person/sign-out'
import { anAccount, atTheDoor, eventsAbout, password } from '../../support/account'
import { call } from '../../support/project'

test('signing out ends this sign-in and no other', async () => {
  const ada = await anAccount('Ada')
  const atWork = await perform(signIn, atTheDoor, { email: ada.email, password }, call())
  const atHome = await perform(signIn, atTheDoor, { email: ada.email, password }, call())
  await perform(signOut, ada, { signInId: atWork.signInId }, call())

  const running = await db().signIn.findMany({ where: { personId: ada.personId, endedAt: null } })
  expect(running.map(({ id }) => id)).toEqual([atHome.signInId])
  expect((await eventsAbout(ada.personId)).at(-1)).toBe('person.signed-out')
})

test('nobody ends the sign-in of somebody else', async () => {
  const ada = await anAccount('Ada')
  const ben = await anAccount('Ben')
  const { signInId } = await perform(signIn, atTheDoor, { email: ada.email, password }, call())
  await expect(perform(signOut, ben, { signInId }, call())).rejects.toMatchObject({ kind: 'not-found' })
  expect(await db().signIn.count({ where: { id: signInId, endedAt: null } })).toBe(1)
})
