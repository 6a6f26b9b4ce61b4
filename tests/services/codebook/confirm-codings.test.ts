import { expect, test } from 'vitest'
import { codingsToLookAt } from '@/lib/queries/coded-under'
import { settledWork } from '@/lib/queries/settled'
import { db } from '@/lib/server/db'
import { type AnyMember, admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { confirmCodings } from '@/lib/services/codebook/confirm-codings'
import { editCode } from '@/lib/services/codebook/edit-code'
import { moveCodings } from '@/lib/services/codebook/move-codings'
import { undoStep } from '@/lib/services/codebook/undo-step'
import { openRound } from '@/lib/services/coding/open-round'
import { call, lastEvent } from '@/tests/support/project'
import { aProductionRound, aSettledRound } from '@/tests/support/settled-round'

async function aRedefinedCode() {
  const { project, codings } = await aSettledRound()
  const { noor, content } = project
  await perform(editCode, noor, { codeId: content.money, revision: 0, name: 'money', definition: 'Who pays', colour: '' }, call())
  return { project, noor, projectId: project.projectId, codeId: content.money, other: content.invisible, codings }
}
const waiting = async (noor: AnyMember, codeId: string) =>
  (await codingsToLookAt(admit(noor, ['project.read', 'codebook.read']))).get(codeId) ?? 0
const counted = async (noor: AnyMember, codeId: string) =>
  (await settledWork(admit(noor, 'project.read'))).comments
    .flatMap(({ codings }) => codings)
    .filter((one) => one.codeId === codeId).length

test('what was confirmed is remembered and recorded, counts as before, and can be undone', async () => {
  const { noor, projectId, codeId, codings } = await aRedefinedCode()
  expect(await waiting(noor, codeId)).toBe(2)
  const confirm = call()
  await perform(confirmCodings, noor, { codeId, codingIds: codings[0] ?? '' }, confirm)
  expect([await waiting(noor, codeId), await counted(noor, codeId)]).toEqual([1, 2])
  expect(await lastEvent(projectId)).toMatchObject({ type: 'codings.confirmed', subject: codeId, detail: { codings: 1 } })
  expect(await db().codingMove.findMany({ where: { projectId }, select: { codingId: true, toCodeId: true } })).toEqual([
    { codingId: codings[0], toCodeId: codeId },
  ])

  await perform(undoStep, noor, { actId: confirm.act }, call())
  expect([await waiting(noor, codeId), await counted(noor, codeId)]).toEqual([2, 2])
})

test('when the definition changes once more, what was confirmed waits again', async () => {
  const { noor, codeId, codings } = await aRedefinedCode()
  await perform(confirmCodings, noor, { codeId, codingIds: codings.slice(0, 2) }, call())
  expect(await waiting(noor, codeId)).toBe(0)
  await perform(editCode, noor, { codeId, revision: 1, name: 'money', definition: 'Who pays what', colour: '' }, call())
  expect(await waiting(noor, codeId)).toBe(2)
})

test('codings that count as another code meanwhile are left alone, and a coding that is not there is refused', async () => {
  const { noor, codeId, other, codings } = await aRedefinedCode()
  await perform(moveCodings, noor, { codingIds: [codings[0] ?? ''], toCodeId: other }, call())
  for (const id of [codings[0] ?? '', crypto.randomUUID()])
    await expect(perform(confirmCodings, noor, { codeId, codingIds: [id] }, call())).rejects.toMatchObject({ kind: 'conflict' })
})

test('a coder does not decide it, and nobody while a blind round holds the codebook', async () => {
  const { project, noor, codeId, codings } = await aRedefinedCode()
  const input = { codeId, codingIds: [codings[0] ?? ''] }
  await expect(perform(confirmCodings, project.ada, input, call())).rejects.toMatchObject({ kind: 'forbidden' })
  await perform(openRound, noor, aProductionRound(project), call())
  await expect(perform(confirmCodings, noor, input, call())).rejects.toMatchObject({ kind: 'frozen' })
})
