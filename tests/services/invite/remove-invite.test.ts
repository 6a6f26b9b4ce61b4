import { expect, test } from 'vitest'
import { inviteLog } from '@/lib/queries/invites'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { logInvite } from '@/lib/services/invite/log-invite'
import { removeInvite } from '@/lib/services/invite/remove-invite'
import { kimSends } from '@/tests/support/comments'
import { aDescription, aNotice } from '@/tests/support/description'
import { aLine } from '@/tests/support/invites'
import { aProject, call, lastEvent } from '@/tests/support/project'

test('a line written by mistake goes; the last one of an address through which comments came stays', async () => {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast)
  const { inviteId } = await perform(logInvite, cast.noor, aLine, call())
  const { inviteId: reminder } = await perform(logInvite, cast.noor, { ...aLine, isReminder: true }, call())
  await kimSends(cast, [{ text: 'One.' }], { via: 'alt-list' })
  await perform(removeInvite, cast.noor, { inviteId: reminder }, call())
  expect(await lastEvent(cast.projectId)).toMatchObject({ type: 'invite.removed', subject: reminder })
  await expect(perform(removeInvite, cast.noor, { inviteId }, call())).rejects.toMatchObject({ kind: 'conflict' })
  expect(await inviteLog(admit(cast.noor, 'invite.read'))).toHaveLength(1)
  await expect(perform(removeInvite, cast.olu, { inviteId }, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
