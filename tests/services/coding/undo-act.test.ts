import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { applyCodings } from '@/lib/services/coding/apply-codings'
import { changeCoding } from '@/lib/services/coding/change-coding'
import { lockRound } from '@/lib/services/coding/lock-round'
import { removeCodings } from '@/lib/services/coding/remove-codings'
import { undoAct } from '@/lib/services/coding/undo-act'
import { aCodingProject, anOpenRound } from '@/tests/support/coding-project'
import { call, lastEvent } from '@/tests/support/project'

async function aDesk() {
  const project = await aCodingProject()
  const roundId = await anOpenRound(project)
  const living = () => db().coding.findMany({ where: { projectId: project.projectId, diedActId: null }, orderBy: { id: 'asc' } })
  const coding = (start: number, end: number) => ({
    id: randomUUID(),
    commentId: project.comments[0],
    codeId: project.clauseCodes[0],
    start,
    end,
  })
  return { project, roundId, living, coding }
}

test('undoing step by step brings back the same rows, ids included; redo is undoing the undoing', async () => {
  const { project, roundId, living, coding } = await aDesk()
  const [apply, change, remove] = [call(), call(), call()]
  const first = coding(0, 10)
  const as = randomUUID()
  await perform(applyCodings, project.ada, { roundId, codings: [first] }, apply)
  const afterApply = await living()
  await perform(changeCoding, project.ada, { roundId, id: first.id, as, stance: 'adds' }, change)
  const afterChange = await living()
  await perform(removeCodings, project.ada, { roundId, ids: [as] }, remove)

  await perform(undoAct, project.ada, { actId: remove.act }, call())
  expect(await living()).toEqual(afterChange)
  expect(await lastEvent(project.projectId)).toMatchObject({ type: 'act.undone', subject: remove.act })
  await perform(undoAct, project.ada, { actId: change.act }, call())
  expect(await living()).toEqual(afterApply)
  await perform(undoAct, project.ada, { actId: apply.act }, call())
  expect(await living()).toEqual([])
})

test('a step is undone once, by its maker, in order, and not over a lock', async () => {
  const { project, roundId, coding, living } = await aDesk()
  const [apply, later] = [call(), call()]
  const first = coding(0, 10)
  await perform(applyCodings, project.ada, { roundId, codings: [first] }, apply)
  await expect(perform(undoAct, project.ben, { actId: apply.act }, call())).rejects.toMatchObject({ kind: 'not-found' })
  await perform(removeCodings, project.ada, { roundId, ids: [first.id] }, later)
  await expect(perform(undoAct, project.ada, { actId: apply.act }, call())).rejects.toMatchObject({ kind: 'conflict' })
  const twice = await Promise.allSettled([
    perform(undoAct, project.ada, { actId: later.act }, call()),
    perform(undoAct, project.ada, { actId: later.act }, call()),
  ])
  expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await living()).toHaveLength(1)

  await perform(lockRound, project.noor, { roundId }, call())
  await expect(perform(undoAct, project.ada, { actId: apply.act }, call())).rejects.toMatchObject({ kind: 'frozen' })
})
