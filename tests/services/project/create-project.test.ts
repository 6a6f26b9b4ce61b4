import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { findMember } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { createProject } from '@/lib/services/project/create-project'
import { anAccount } from '../../support/account'
import { aProject, call } from '../../support/project'

test('the owner opens a project and is its editor, by membership and not by being the owner', async () => {
  const { owner } = await aProject()
  const projectId = await perform(createProject, owner, { title: 'A café’s jobs', slug: 'Cafe-Jobs' }, call())
  expect((await findMember({ slug: 'cafe-jobs' }, owner.personId))?.roles).toEqual(['editor'])

  const noor = await anAccount('Noor')
  await perform(createProject, owner, { title: 'Another', slug: 'another', editorId: noor.personId }, call())
  expect(await findMember({ slug: 'another' }, owner.personId)).toBeNull()

  const detail = { path: ['project'], equals: projectId }
  const made = await db().event.count({ where: { projectId: 0, type: 'project.created', detail: { detail } } })
  expect(made).toBe(1)
})

test('an address is given once', async () => {
  const { owner, slug } = await aProject()
  await expect(perform(createProject, owner, { title: 'Again', slug }, call())).rejects.toMatchObject({
    kind: 'conflict',
    fields: { slug: expect.any(String) },
  })
})

test('who does not own the installation opens no project', async () => {
  const ada = await anAccount('Ada')
  await expect(perform(createProject, ada, { title: 'Mine', slug: 'mine' }, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
