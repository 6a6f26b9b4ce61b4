import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { inviteMember } from '@/lib/services/project/invite-member'
import { aToken } from '../../support/account'
import { aProject, call, lastEvent } from '../../support/project'

test('an invitation keeps no word of its link and lasts a week', async () => {
  const { noor, projectId } = await aProject()
  const token = aToken()
  const now = new Date('2026-03-02T09:00:00Z')
  const id = await perform(inviteMember, noor, { email: ' Kai@Example.org', roles: ['coder'], token }, { ...call(), now })

  const link = await db().oneTimeLink.findUniqueOrThrow({ where: { id } })
  expect(link).toMatchObject({ email: 'kai@example.org', roles: ['coder'], expiresAt: new Date('2026-03-09T09:00:00Z') })
  expect(Buffer.from(link.mac).toString('latin1')).not.toContain(token)
  expect(await lastEvent(projectId)).toMatchObject({ type: 'member.invited', subject: id, detail: { roles: ['coder'] } })
})

test('a coder invites nobody, and nobody is invited without a role', async () => {
  const { ada, noor } = await aProject()
  const input = { email: 'kai@example.org', roles: ['coder' as const], token: aToken() }
  await expect(perform(inviteMember, ada, input, call())).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(perform(inviteMember, noor, { ...input, roles: [] }, call())).rejects.toMatchObject({ kind: 'input' })
})
