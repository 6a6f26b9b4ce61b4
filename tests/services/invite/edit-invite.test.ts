import { expect, test } from 'vitest'
import { inviteLog } from '@/lib/queries/invites'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { editInvite } from '@/lib/services/invite/edit-invite'
import { logInvite } from '@/lib/services/invite/log-invite'
import { kimSends } from '@/tests/support/comments'
import { aDescription, aNotice } from '@/tests/support/description'
import { aLine } from '@/tests/support/invites'
import { aProject, call, lastEvent } from '@/tests/support/project'

async function aLoggedLine() {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast)
  const { inviteId } = await perform(logInvite, cast.noor, aLine, call())
  return { cast, inviteId }
}

test('a line is mended once, and a second window with the old line is told so', async () => {
  const { cast, inviteId } = await aLoggedLine()
  const mended = { ...aLine, inviteId, revision: '0', reach: '', isReminder: 'on' as const }
  await perform(editInvite, cast.noor, mended, call())
  expect(await inviteLog(admit(cast.noor, 'invite.read'))).toMatchObject([{ reach: null, isReminder: true, revision: 1 }])
  expect(await lastEvent(cast.projectId)).toMatchObject({ type: 'invite.edited', subject: inviteId })
  await expect(perform(editInvite, cast.noor, mended, call())).rejects.toMatchObject({ kind: 'conflict' })
})

test('an address through which comments came keeps its word', async () => {
  const { cast, inviteId } = await aLoggedLine()
  await kimSends(cast, [{ text: 'One.' }], { via: 'alt-list' })
  const changed = { ...aLine, inviteId, revision: 0 }
  await expect(perform(editInvite, cast.noor, { ...changed, via: 'other' }, call())).rejects.toMatchObject({ kind: 'conflict' })
  await perform(editInvite, cast.noor, { ...changed, channel: 'The ALT list' }, call())
})

test('only an editor mends the log', async () => {
  const { cast, inviteId } = await aLoggedLine()
  await expect(perform(editInvite, cast.cleo, { ...aLine, inviteId, revision: 0 }, call())).rejects.toMatchObject({
    kind: 'forbidden',
  })
})
