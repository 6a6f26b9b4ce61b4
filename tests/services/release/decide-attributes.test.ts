import { expect, test } from 'vitest'
import { releaseData } from '@/lib/queries/release-data'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { decideAttributes } from '@/lib/services/release/decide-attributes'
import { aCodingProject } from '@/tests/support/coding-project'
import { call, lastEvent } from '@/tests/support/project'

const job = { key: 'job', question: 'Your job', kind: 'choice', options: ['librarian', 'tutor'] }
const grouped = { k: 2, hideRest: false, treatments: { job: { how: 'groups' as const, groups: { librarian: 'support' } } } }

async function anAskingProject() {
  const project = await aCodingProject()
  await db().project.update({ where: { id: project.projectId }, data: { attributes: [job] } })
  const reading = ['release.read', 'comment.read', 'codebook.read', 'project.read', 'round.read'] as const
  return { project, data: () => releaseData(admit(project.noor, [...reading])) }
}

test('a release holds attributes as it was decided, and says how rare what is left is', async () => {
  const { project, data } = await anAskingProject()
  expect((await data()).comments[0]?.values).toEqual({ job: 'librarian' })
  expect((await data()).risk).toMatchObject({ k: 1, exposed: 1 })

  await perform(decideAttributes, project.noor, { plan: JSON.stringify(grouped) }, call())
  expect((await data()).comments[0]?.values).toEqual({ job: 'support' })
  expect(await lastEvent(project.projectId)).toMatchObject({
    type: 'attributes.decided',
    detail: { asked: 2, reached: 1, exposed: 1, hidden: 0, treated: ['job'] },
  })

  await perform(decideAttributes, project.noor, { plan: { ...grouped, hideRest: true } }, call())
  expect((await data()).comments[0]?.values).toEqual({})
  await perform(decideAttributes, project.noor, { plan: { ...grouped, treatments: { job: { how: 'suppress' } } } }, call())
  expect((await data()).project.attributes).toEqual([])
})

test('coders do not decide, and nobody groups what was not asked', async () => {
  const { project } = await anAskingProject()
  await expect(perform(decideAttributes, project.ada, { plan: grouped }, call())).rejects.toMatchObject({ kind: 'forbidden' })
  const unasked = { ...grouped, treatments: { town: { how: 'suppress' as const } } }
  await expect(perform(decideAttributes, project.noor, { plan: unasked }, call())).rejects.toMatchObject({ kind: 'conflict' })
  const foreign = { ...grouped, treatments: { job: { how: 'groups' as const, groups: { nurse: 'care' } } } }
  await expect(perform(decideAttributes, project.noor, { plan: foreign }, call())).rejects.toMatchObject({ kind: 'conflict' })
})
