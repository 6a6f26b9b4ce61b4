import { expect, test } from 'vitest'
import { readFind } from '@/lib/domain/comment/find-query'
import { codingsToLookAt } from '@/lib/queries/coded-under'
import { findComments } from '@/lib/queries/find-comments'
import { settledWork } from '@/lib/queries/settled'
import { db } from '@/lib/server/db'
import { type AnyMember, admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { editCode } from '@/lib/services/codebook/edit-code'
import { moveCodings } from '@/lib/services/codebook/move-codings'
import { takeAwayCodings } from '@/lib/services/codebook/take-away-codings'
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

test('a code that was taken away counts no longer, the coding stays as it was made, and it can be undone', async () => {
  const { noor, projectId, codeId, codings } = await aRedefinedCode()
  const before = await db().coding.findMany({ where: { projectId }, orderBy: { id: 'asc' } })
  const take = call()
  await perform(takeAwayCodings, noor, { codeId, codingIds: [codings[0] ?? ''] }, take)
  expect([await waiting(noor, codeId), await counted(noor, codeId)]).toEqual([1, 1])
  expect(await db().coding.findMany({ where: { projectId }, orderBy: { id: 'asc' } })).toEqual(before)
  expect(await lastEvent(projectId)).toMatchObject({ type: 'codings.taken-away', subject: codeId, detail: { codings: 1 } })
  const reader = admit(noor, ['comment.read', 'codebook.read', 'round.read'])
  expect((await findComments(reader, readFind('code:money'), null)).count).toBe(1)

  await perform(undoStep, noor, { actId: take.act }, call())
  expect([await waiting(noor, codeId), await counted(noor, codeId)]).toEqual([2, 2])
})

test('codings that count as another code meanwhile are left alone, and a coding that is not there is refused', async () => {
  const { noor, codeId, other, codings } = await aRedefinedCode()
  await perform(moveCodings, noor, { codingIds: [codings[0] ?? ''], toCodeId: other }, call())
  for (const id of [codings[0] ?? '', crypto.randomUUID()])
    await expect(perform(takeAwayCodings, noor, { codeId, codingIds: [id] }, call())).rejects.toMatchObject({ kind: 'conflict' })
})

test('a coder does not decide it, and nobody while a blind round holds the codebook', async () => {
  const { project, noor, codeId, codings } = await aRedefinedCode()
  const input = { codeId, codingIds: [codings[0] ?? ''] }
  await expect(perform(takeAwayCodings, project.ada, input, call())).rejects.toMatchObject({ kind: 'forbidden' })
  await perform(openRound, noor, aProductionRound(project), call())
  await expect(perform(takeAwayCodings, noor, input, call())).rejects.toMatchObject({ kind: 'frozen' })
})
