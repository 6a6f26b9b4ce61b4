import { expect, test } from 'vitest'
import { settledWork } from '@/lib/queries/settled'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { addCode } from '@/lib/services/codebook/add-code'
import { mergeCodes } from '@/lib/services/codebook/merge-codes'
import { moveCode } from '@/lib/services/codebook/move-code'
import { finishReconciliation } from '@/lib/services/coding/finish-reconciliation'
import { settleDisagreement } from '@/lib/services/coding/settle-disagreement'
import { aCodedRound } from '@/tests/support/coded-round'
import { anOpenRound } from '@/tests/support/coding-project'
import { aProject, call, lastEvent } from '@/tests/support/project'

test('merged codes count as the one that remains, while every coding stays as it was made', async () => {
  const { project, roundId } = await aCodedRound()
  const { noor, projectId, content } = project
  const before = await db().coding.findMany({ where: { projectId, roundId }, orderBy: { id: 'asc' } })
  await perform(mergeCodes, noor, { codeIds: [content.money], intoId: content.invisible }, call())

  expect(await db().coding.findMany({ where: { projectId, roundId }, orderBy: { id: 'asc' } })).toEqual(before)
  expect(await lastEvent(projectId)).toMatchObject({
    type: 'code.merged',
    subject: content.money,
    detail: { into: content.invisible },
  })
  const settle = (commentId: string, codeId: string) =>
    perform(settleDisagreement, noor, { roundId, commentId, codeId, applies: 'yes', stance: 'none', reason: 'agreed' }, call())
  await settle(project.comments[0], content.invisible)
  await perform(
    settleDisagreement,
    noor,
    { roundId, commentId: project.comments[1], codeId: project.clauseCodes[0], applies: 'yes', stance: 'asks', reason: 'agreed' },
    call(),
  )
  await perform(finishReconciliation, noor, { roundId }, call())
  const { comments } = await settledWork(admit(noor, 'project.read'))
  const codes = comments.flatMap(({ codings }) => codings.map(({ codeId }) => codeId))
  expect(codes.filter((id) => id === content.invisible)).toHaveLength(2)
  expect(codes).not.toContain(content.money)
})

test('children come to stand under the code that remains, and the name is free again', async () => {
  const { noor, projectId } = await aProject()
  const add = (name: string) => perform(addCode, noor, { name, parentId: null, colour: null }, call())
  const [from, into, child] = [await add('from'), await add('into'), await add('child')]
  await perform(moveCode, noor, { codeId: child, parentId: from, position: 0 }, call())
  await perform(mergeCodes, noor, { codeIds: [from], intoId: into }, call())
  expect(await db().code.findUnique({ where: { projectId_id: { projectId, id: child } } })).toMatchObject({ parentId: into })
  await add('from')
})

test('nothing is merged while a blind round holds the codebook, nor by a coder', async () => {
  const { project } = await aCodedRound()
  const { noor, ada, content } = project
  await expect(perform(mergeCodes, ada, { codeIds: [content.money], intoId: content.invisible }, call())).rejects.toMatchObject({
    kind: 'forbidden',
  })
  await anOpenRound(project, 'reliability')
  await expect(perform(mergeCodes, noor, { codeIds: [content.money], intoId: content.invisible }, call())).rejects.toMatchObject({
    kind: 'frozen',
  })
})
