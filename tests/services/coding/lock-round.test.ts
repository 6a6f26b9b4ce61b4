import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { lockRound } from '@/lib/services/coding/lock-round'
import { markAssignment } from '@/lib/services/coding/mark-assignment'
import { aCodingProject, anOpenRound } from '@/tests/support/coding-project'
import { call, lastEvent } from '@/tests/support/project'

test('an editor locks a round once, and it says how much was done', async () => {
  const project = await aCodingProject()
  const roundId = await anOpenRound(project)
  await perform(markAssignment, project.ada, { roundId, commentId: project.comments[0], state: 'done' }, call())
  expect(await perform(lockRound, project.noor, { roundId }, call())).toEqual({ done: 1, of: 6 })
  expect(await lastEvent(project.projectId)).toMatchObject({ type: 'round.locked', subject: roundId, detail: { done: 1, of: 6 } })
  await expect(perform(lockRound, project.noor, { roundId }, call())).rejects.toMatchObject({ kind: 'frozen' })
})

test('the database itself lets nothing into a locked round', async () => {
  const project = await aCodingProject()
  const roundId = await anOpenRound(project)
  await perform(lockRound, project.noor, { roundId }, call())
  const act = await db().act.findFirstOrThrow({ where: { projectId: project.projectId } })
  const row = {
    projectId: project.projectId,
    id: act.id,
    roundId,
    layer: 'independent' as const,
    coderId: project.ada.memberId,
    commentId: project.comments[0],
    textRev: 1,
    codeId: project.content.money,
    start: 0,
    end: 3,
    stance: 'none' as const,
    bornActId: act.id,
  }
  await expect(db().coding.create({ data: row })).rejects.toThrow(/frozen/)
})

test('a coder does not lock a round', async () => {
  const project = await aCodingProject()
  const roundId = await anOpenRound(project)
  await expect(perform(lockRound, project.ada, { roundId }, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
