import { expect, test } from 'vitest'
import { findMember } from '@/lib/server/member'
import { perform, type Visitor } from '@/lib/server/verb'
import { acceptInvitation } from '@/lib/services/person/accept-invitation'
import { inviteMember } from '@/lib/services/project/invite-member'
import { anAccount, aToken, password } from '../../support/account'
import { aProject, call, lastEvent } from '../../support/project'

test('a new person joins with the roles of the invitation, once', async () => {
  const { noor, projectId } = await aProject()
  const door: Visitor = { kind: 'visitor', projectId }
  const token = aToken()
  await perform(inviteMember, noor, { email: 'Kai@example.org', roles: ['coder', 'reviewer'], token }, call())
  const joined = await perform(acceptInvitation, door, { token, name: 'Kai', password }, call())

  expect((await findMember({ projectId }, joined.personId))?.roles).toEqual(['coder', 'reviewer'])
  expect(await lastEvent(projectId)).toMatchObject({ type: 'member.joined', subject: joined.memberId })
  await expect(perform(acceptInvitation, door, { token, name: 'Kai', password }, call())).rejects.toMatchObject({
    kind: 'not-found',
  })
})

test('somebody with an account joins under it, with the right password only', async () => {
  const { noor, projectId } = await aProject()
  const door: Visitor = { kind: 'visitor', projectId }
  const ada = await anAccount('Ada')
  const token = aToken()
  await perform(inviteMember, noor, { email: ada.email, roles: ['observer'], token }, call())

  const wrong = perform(acceptInvitation, door, { token, name: 'Ada', password: 'not her password' }, call())
  await expect(wrong).rejects.toMatchObject({ kind: 'input' })
  const joined = await perform(acceptInvitation, door, { token, name: 'Ada', password }, call())
  expect(joined.personId).toBe(ada.personId)
})

test('an invitation opens the door of its own project only', async () => {
  const here = await aProject()
  const there = await aProject()
  const token = aToken()
  await perform(inviteMember, here.noor, { email: 'lee@example.org', roles: ['editor'], token }, call())
  const elsewhere: Visitor = { kind: 'visitor', projectId: there.projectId }
  await expect(perform(acceptInvitation, elsewhere, { token, name: 'Lee', password }, call())).rejects.toMatchObject({
    kind: 'not-found',
  })
})
