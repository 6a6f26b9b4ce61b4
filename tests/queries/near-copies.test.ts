import { expect, test } from 'vitest'
import { copyGroups, copyPage } from '@/lib/queries/near-copies'
import { agreementOf } from '@/lib/queries/round-work'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { lockRound } from '@/lib/services/coding/lock-round'
import { markAssignment } from '@/lib/services/coding/mark-assignment'
import { aCodingProject, admitComments, anOpenRound } from '@/tests/support/coding-project'
import { call } from '@/tests/support/project'

const letter = 'You forgot the librarians, who train staff at [University A] every week of the year.'

async function aCampaign() {
  const project = await aCodingProject()
  const { projectId, ada } = project
  const [first = ''] = await admitComments(projectId, [letter])
  const [second = ''] = await admitComments(projectId, [`As a nurse I say: ${letter}`])
  const member = admit(ada, ['comment.count', 'comment.read'])
  return { project, member, first, second }
}

test('near copies are found among what may be counted, and again after each change of it', async () => {
  const { project, member, first, second } = await aCampaign()
  expect((await copyGroups(member)).map(({ members }) => members.toSorted())).toEqual([[first, second].toSorted()])
  const { projectId } = project
  const where = { projectId, comments: { some: { id: second } } }

  await db().submission.updateMany({ where, data: { allows: ['revise'] } })
  expect(await copyGroups(member)).toEqual([])
  await db().submission.updateMany({ where, data: { allows: ['research'] } })
  expect(await copyGroups(member)).toHaveLength(1)

  const text = 'Quite another thing was said here, of which nobody else in the project has spoken at all.'
  await db().commentText.create({
    data: { projectId, commentId: second, rev: 2, text, length16: text.length, madeAt: new Date() },
  })
  await db().comment.update({ where: { projectId_id: { projectId, id: second } }, data: { textRev: 2 } })
  expect(await copyGroups(member)).toEqual([])
})

test('a cluster shows its template, its copies and what is new in each', async () => {
  const { member } = await aCampaign()
  const { clusters, count } = await copyPage(member)
  expect(count).toBe(1)
  const [cluster] = clusters
  expect(cluster?.size).toBe(2)
  const all = [cluster?.template.text, ...(cluster?.copies.map(({ text }) => text) ?? [])]
  expect(all.toSorted()).toEqual([letter, `As a nurse I say: ${letter}`].toSorted())
})

test('in agreement the commenters of near copies are drawn together', async () => {
  const { project, first, second } = await aCampaign()
  const roundId = await anOpenRound(project)
  for (const coder of [project.ada, project.ben])
    for (const commentId of [...project.comments, first, second])
      await perform(markAssignment, coder, { roundId, commentId, state: 'done' }, call())
  await perform(lockRound, project.noor, { roundId }, call())
  const told = await agreementOf(admit(project.noor, 'agreement.read', { roundState: 'locked' }), roundId, 'one')
  expect(told.copies.map(({ members }) => members.length)).toEqual([2])
  expect(told.commenters).toBe(3)
})
