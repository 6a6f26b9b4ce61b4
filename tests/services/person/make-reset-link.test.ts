import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { makeResetLink } from '@/lib/services/person/make-reset-link'
import { anAccount, aToken, eventsAbout } from '../../support/account'
import { aProject, call } from '../../support/project'

test('the owner makes a link, and the link made before stops working', async () => {
  const { owner } = await aProject()
  const ada = await anAccount('Ada')
  await perform(makeResetLink, owner, { email: ada.email, token: aToken() }, call())
  const newest = await perform(makeResetLink, owner, { email: ada.email, token: aToken() }, call())

  const links = await db().oneTimeLink.findMany({ where: { personId: ada.personId, spentAt: null } })
  expect(links.map(({ id }) => id)).toEqual([newest])
  expect(await eventsAbout(ada.personId)).toEqual(['person.reset-link-made', 'person.reset-link-made'])
})

test('the program makes a link when nobody can sign in any more', async () => {
  const ada = await anAccount('Ada')
  const program = { kind: 'program' as const, projectId: 0 }
  await expect(perform(makeResetLink, program, { email: ada.email, token: aToken() }, call())).resolves.toEqual(
    expect.any(String),
  )
})

test('somebody who is not the owner makes no link, and nobody for an unknown address', async () => {
  const ada = await anAccount('Ada')
  const ben = await anAccount('Ben')
  const { owner } = await aProject()
  await expect(perform(makeResetLink, ben, { email: ada.email, token: aToken() }, call())).rejects.toMatchObject({
    kind: 'forbidden',
  })
  await expect(perform(makeResetLink, owner, { email: 'nobody@example.org', token: aToken() }, call())).rejects.toMatchObject({
    kind: 'not-found',
  })
})
