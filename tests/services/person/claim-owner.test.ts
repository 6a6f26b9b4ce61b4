import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { ownerCode } from '@/lib/server/owner-code'
import { perform } from '@/lib/server/verb'
import { claimOwner } from '@/lib/services/person/claim-owner'
import { atTheDoor, eventsAbout, password } from '../../support/account'
import { call } from '../../support/project'

const olga = { name: 'Olga', email: 'olga@example.org', password }

test('a wrong code makes nobody the owner; the right one does, once', async () => {
  const code = await ownerCode()
  await expect(perform(claimOwner, atTheDoor, { ...olga, code: 'AAAA-BBBB-CCCC-DDDD' }, call())).rejects.toMatchObject({
    kind: 'input',
  })
  expect(await db().person.count()).toBe(0)

  const personId = await perform(claimOwner, atTheDoor, { ...olga, code: ` ${code.toLowerCase()} ` }, call())
  expect((await db().person.findUniqueOrThrow({ where: { id: personId } })).isOwner).toBe(true)
  expect(await eventsAbout(personId)).toEqual(['owner.claimed'])
  await expect(perform(claimOwner, atTheDoor, { ...olga, email: 'second@example.org', code }, call())).rejects.toMatchObject({
    kind: 'conflict',
  })
})
