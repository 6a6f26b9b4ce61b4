import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { agreementOf, disagreementsOf } from '@/lib/queries/round-work'
import { settledWork } from '@/lib/queries/settled'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { finishReconciliation } from '@/lib/services/coding/finish-reconciliation'
import { settleDisagreement } from '@/lib/services/coding/settle-disagreement'
import { aCodedRound } from '@/tests/support/coded-round'
import { call, lastEvent } from '@/tests/support/project'

test('what is settled becomes consensus and alters nobody’s codings', async () => {
  const { project, roundId } = await aCodedRound()
  const own = await db().coding.findMany({ where: { projectId: project.projectId }, orderBy: { id: 'asc' } })
  const input = { roundId, commentId: project.comments[0], codeId: project.content.invisible, applies: true }
  await perform(settleDisagreement, project.ben, input, call())

  expect(await lastEvent(project.projectId)).toMatchObject({
    type: 'disagreement.settled',
    detail: { applies: true, codings: 1 },
  })
  expect(
    await db().coding.findMany({ where: { projectId: project.projectId, layer: 'independent' }, orderBy: { id: 'asc' } }),
  ).toEqual(own)
  expect(await db().coding.findMany({ where: { projectId: project.projectId, layer: 'consensus' } })).toMatchObject([
    { start: 0, end: 10 },
  ])

  await perform(settleDisagreement, project.noor, { ...input, applies: false, reason: 'Seen, not unseen.' }, call())
  expect(await db().coding.count({ where: { projectId: project.projectId, layer: 'consensus', diedActId: null } })).toBe(0)
  expect(await db().reconciliationDecision.count({ where: { projectId: project.projectId } })).toBe(1)
})

test('a round is finished when each difference is settled; then the consensus holds what all share too', async () => {
  const { project, roundId } = await aCodedRound()
  const reader = admit(project.olu, 'agreement.read', { roundState: 'locked' })
  const differences = await disagreementsOf(reader, roundId)
  expect(differences.map(({ codeId, disagreement }) => [codeId, disagreement.kind])).toEqual([
    [project.content.invisible, 'presence'],
    [project.clauseCodes[0], 'stance'],
  ])
  await expect(perform(finishReconciliation, project.noor, { roundId }, call())).rejects.toThrow(/2 differences/)
  expect((await settledWork(admit(project.olu, 'project.read'))).mix).toMatchObject({ 'nothing-yet': 3 })

  for (const { commentId, codeId } of differences)
    await perform(
      settleDisagreement,
      project.noor,
      { roundId, commentId, codeId, applies: true, stance: codeId === project.clauseCodes[0] ? 'adds' : 'none' },
      call(),
    )
  expect(await perform(finishReconciliation, project.noor, { roundId }, call())).toEqual({ settled: 2, shared: 1 })
  const settled = await settledWork(admit(project.olu, 'project.read'))
  expect(settled.mix).toMatchObject({ consensus: 3, 'nothing-yet': 0 })
  expect(
    settled.comments.flatMap(({ codings }) => codings).map(({ codeId, stance, coderId }) => [codeId, stance, coderId]),
  ).toEqual(
    expect.arrayContaining([
      [project.content.invisible, 'none', null],
      [project.clauseCodes[0], 'adds', null],
      [project.content.money, 'none', null],
    ]),
  )
})

test('agreement stands on finished work of a closed round', async () => {
  const { project, roundId } = await aCodedRound()
  const reader = admit(project.olu, 'agreement.read', { roundState: 'locked' })
  const { table, comments, commenters } = await agreementOf(reader, roundId, 'one')
  expect([comments, commenters]).toEqual([3, 1])
  const invisible = table.codes.find(({ codeId }) => codeId === project.content.invisible)
  expect(invisible?.pairs[0]?.table).toBeDefined()
  expect(invisible?.percent).toMatchObject({ status: 'value', units: 3, pairable: 3 })
})

test('only coders of the round and editors settle, and only while it is locked', async () => {
  const { project, roundId } = await aCodedRound()
  const input = { roundId, commentId: project.comments[0], codeId: project.content.invisible, applies: true }
  for (const member of [project.rui, project.cleo, project.olu])
    await expect(perform(settleDisagreement, member, input, call())).rejects.toMatchObject({ kind: 'frozen' })
  await expect(perform(settleDisagreement, project.noor, { ...input, codeId: randomUUID() }, call())).rejects.toMatchObject({
    kind: 'not-found',
  })
})
