import { expect, test } from 'vitest'
import { commentAccount } from '@/lib/queries/account'
import { arrivals, inviteLog } from '@/lib/queries/invites'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { withdrawOwnComment } from '@/lib/services/comment/withdraw-own-comment'
import { logInvite } from '@/lib/services/invite/log-invite'
import { kimSends } from '@/tests/support/comments'
import { aDescription, aNotice } from '@/tests/support/description'
import { aLine } from '@/tests/support/invites'
import { aProject, call, lastEvent } from '@/tests/support/project'

async function withTheList() {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast)
  const { inviteId } = await perform(logInvite, cast.noor, aLine, call())
  return { cast, inviteId, projectId: cast.projectId }
}

test('an invitation is written down with its day, place, wording and reach', async () => {
  const { cast, inviteId, projectId } = await withTheList()
  expect(await inviteLog(admit(cast.noor, 'invite.read'))).toMatchObject([
    { number: 1, sentOn: '2027-03-31', channel: 'ALT mailing list', via: 'alt-list', reach: 1200, isReminder: false, came: 0 },
  ])
  expect(await lastEvent(projectId)).toMatchObject({ type: 'invite.logged', subject: inviteId })
})

test('what comes through its address is marked with its word and stays counted when it is taken back', async () => {
  const { cast } = await withTheList()
  const kim = await kimSends(cast, [{ text: 'One.' }, { text: 'Two.' }], { via: ' ALT-List ' })
  await kimSends(cast, [{ text: 'Three.' }])
  const [first] = await db().comment.findMany({ where: { submissionId: kim.submissionId } })
  await perform(withdrawOwnComment, kim, { commentId: first?.id ?? '' }, call())
  expect(await inviteLog(admit(cast.noor, 'invite.read'))).toMatchObject([{ via: 'alt-list', came: 2 }])
  expect((await arrivals(admit(cast.noor, 'invite.read'))).at(-1)).toMatchObject({ comments: 3, total: 3 })
  const { byAddress, total } = await commentAccount(admit(cast.ada, 'comment.count'))
  expect(byAddress.map(({ name, account }) => [name, account.received, account.withdrawn])).toEqual([
    ['', 1, 0],
    ['alt-list', 2, 1],
  ])
  expect(total.received).toBe(3)
})

test('a word that is not in the log is kept nowhere', async () => {
  const { cast, projectId } = await withTheList()
  await kimSends(cast, [{ text: 'One.' }], { via: 'kim-at-the-library' })
  expect(await db().submission.findFirst({ where: { projectId } })).toMatchObject({ via: null })
})

test('a word that could name a person or break an address is refused', async () => {
  const { cast } = await withTheList()
  for (const via of ['', 'a', 'Kim Lee', 'ü', '../x', '7', 'x'.repeat(31)])
    await expect(perform(logInvite, cast.noor, { ...aLine, via }, call()), via).rejects.toMatchObject({ kind: 'input' })
})

test('only an editor writes into the log', async () => {
  const { cast } = await withTheList()
  await expect(perform(logInvite, cast.cleo, aLine, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
