import { expect, test } from 'vitest'
import { perform } from '@/lib/server/verb'
import { signIn } from '@/lib/services/person/sign-in'
import { anAccount, atTheDoor, eventsAbout, password } from '../../support/account'
import { call } from '../../support/project'

test('Ada signs in with her address in any letter case', async () => {
  const ada = await anAccount('Ada')
  const begun = await perform(signIn, atTheDoor, { email: ` ${ada.email.toUpperCase()} `, password }, call())
  expect(begun).toMatchObject({ personId: ada.personId, epoch: 0 })
  expect(await eventsAbout(ada.personId)).toEqual(['person.signed-in'])
})

test('a wrong password and an unknown address get the same sentence and leave no trace', async () => {
  const ben = await anAccount('Ben')
  const refusal = (email: string) =>
    perform(signIn, atTheDoor, { email, password: 'not his password' }, call()).catch((error: Error) => error.message)

  expect(await refusal(ben.email)).toBe(await refusal('nobody@example.org'))
  expect(await eventsAbout(ben.personId)).toEqual([])
})

test('the program signs nobody in', async () => {
  const olu = await anAccount('Olu')
  const actor = { kind: 'program' as const, projectId: 0 }
  await expect(perform(signIn, actor as never, { email: olu.email, password }, call())).rejects.toMatchObject({
    kind: 'forbidden',
  })
})
