import { expect, test } from 'vitest'
import { findMember } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { removeMember } from '@/lib/services/project/remove-member'
import { aProject, call, lastEvent } from '../../support/project'

test('who left is a member no more, and it is on record', async () => {
  const { noor, olu, projectId } = await aProject()
  await perform(removeMember, noor, { memberId: olu.memberId }, call())
  expect(await findMember({ projectId }, olu.personId)).toBeNull()
  expect(await lastEvent(projectId)).toMatchObject({ type: 'member.left', subject: olu.memberId })
  await expect(perform(removeMember, noor, { memberId: olu.memberId }, call())).rejects.toMatchObject({ kind: 'not-found' })
})

test('the last editor and the last custodian cannot leave', async () => {
  const { noor, cleo } = await aProject()
  for (const { memberId } of [noor, cleo])
    await expect(perform(removeMember, noor, { memberId }, call())).rejects.toMatchObject({ kind: 'conflict' })
})

test('a reviewer removes nobody', async () => {
  const { rui, olu } = await aProject()
  await expect(perform(removeMember, rui, { memberId: olu.memberId }, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
