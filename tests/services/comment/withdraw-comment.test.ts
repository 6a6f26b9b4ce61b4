import { expect, test } from 'vitest'
import { withdrawalsOf } from '@/lib/queries/withdrawals'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { withdrawComment } from '@/lib/services/comment/withdraw-comment'
import { aCodedRound } from '@/tests/support/coded-round'
import { aNotice } from '@/tests/support/description'
import { call, lastEvent } from '@/tests/support/project'

async function aLockedRound() {
  const { project, roundId } = await aCodedRound()
  const noticeId = await aNotice(project)
  await db().submission.updateMany({ where: { projectId: project.projectId }, data: { noticeId } })
  return { project, roundId }
}

test('a comment goes from a locked round, and the editor is told of its codings and of the figures before and after', async () => {
  const { project } = await aLockedRound()
  const { projectId, cleo, noor, comments } = project
  expect(await perform(withdrawComment, cleo, { commentId: comments[2] }, call())).toMatchObject({ comments: 1, codings: 2 })
  expect(await lastEvent(projectId)).toMatchObject({ type: 'comment.withdrawn', detail: { by: 'custodian' } })
  expect(await db().coding.count({ where: { projectId, commentId: comments[2] } })).toBe(0)

  const [told] = await withdrawalsOf(admit(noor, 'withdrawal.read'))
  expect(told).toMatchObject({ by: 'custodian', isWhole: false, comments: 1 })
  expect(told?.codings.map(({ times }) => times)).toEqual([2])
  expect(told?.rounds).toMatchObject([
    {
      number: 1,
      isOpen: false,
      comments: 1,
      figures: [{ before: { percent: 1, alpha: 1, units: 3 }, now: { alpha: null, units: 2 } }],
    },
  ])
})

test('of a round that is open nobody learns what was coded', async () => {
  const { project, roundId } = await aLockedRound()
  const { projectId, cleo, noor, comments } = project
  await db().round.update({ where: { projectId_id: { projectId, id: roundId } }, data: { state: 'open' } })
  await perform(withdrawComment, cleo, { commentId: comments[2] }, call())
  const [told] = await withdrawalsOf(admit(noor, 'withdrawal.read'))
  expect(told).toMatchObject({ codings: [], rounds: [{ isOpen: true, comments: 1, figures: [] }] })
})

test('only the custodian withdraws for others', async () => {
  const { project } = await aLockedRound()
  await expect(perform(withdrawComment, project.noor, { commentId: project.comments[0] }, call())).rejects.toMatchObject({
    kind: 'forbidden',
  })
})
