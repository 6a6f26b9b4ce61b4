import { expect, test } from 'vitest'
import { findMember } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { changeRoles } from '@/lib/services/project/change-roles'
import { aMember, aProject, call, lastEvent } from '../../support/project'

test('Noor gives Ada a second hat', async () => {
  const { noor, ada, projectId } = await aProject()
  await perform(changeRoles, noor, { memberId: ada.memberId, roles: ['reviewer', 'coder'] }, call())
  expect((await findMember({ projectId }, ada.personId))?.roles).toEqual(['coder', 'reviewer'])
  expect(await lastEvent(projectId)).toMatchObject({
    type: 'member.roles-changed',
    subject: ada.memberId,
    detail: { before: ['coder'], after: ['coder', 'reviewer'] },
  })
})

test('the last editor and the last custodian keep their hat until somebody else wears it', async () => {
  const { noor, cleo, projectId } = await aProject()
  const asObserver = (memberId: string) => perform(changeRoles, noor, { memberId, roles: ['observer'] }, call())
  await expect(asObserver(noor.memberId)).rejects.toMatchObject({ kind: 'conflict' })
  await expect(asObserver(cleo.memberId)).rejects.toMatchObject({ kind: 'conflict' })

  await aMember(projectId, 'Mia', ['custodian'])
  await asObserver(cleo.memberId)
})

test('two editors who step down at once leave one', async () => {
  const { noor, projectId } = await aProject()
  const mia = await aMember(projectId, 'Mia', ['editor'])
  const down = [noor, mia].map((editor) =>
    perform(changeRoles, editor, { memberId: editor.memberId, roles: ['observer'] }, call()),
  )
  const outcomes = await Promise.allSettled(down)
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('a coder changes nobody’s roles, and nobody reaches into another project', async () => {
  const { ada, ben, noor } = await aProject()
  const there = await aProject()
  const input = { memberId: ben.memberId, roles: ['editor' as const] }
  await expect(perform(changeRoles, ada, input, call())).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(perform(changeRoles, there.noor, input, call())).rejects.toMatchObject({ kind: 'not-found' })
  await expect(perform(changeRoles, noor, { ...input, roles: [] }, call())).rejects.toMatchObject({ kind: 'input' })
})
