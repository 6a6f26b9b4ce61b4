import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { deskRound } from '@/lib/queries/desk'
import { deskContext } from '@/lib/queries/desk-context'
import { db } from '@/lib/server/db'
import { type AnyMember, admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { applyCodings } from '@/lib/services/coding/apply-codings'
import { finishReconciliation } from '@/lib/services/coding/finish-reconciliation'
import { lockRound } from '@/lib/services/coding/lock-round'
import { openRound } from '@/lib/services/coding/open-round'
import { aCodingProject, admitComments, anOpenRound, type CodingProject, kimSays } from '@/tests/support/coding-project'
import { call } from '@/tests/support/project'

async function around(coder: AnyMember, number: number, commentId: string, codeIds: readonly string[] = []) {
  const member = admit(coder, 'coding.read-own')
  const round = await deskRound(member, number)
  return round && deskContext(member, round, commentId, codeIds)
}

async function open({ noor, ada }: CodingProject, sees: object) {
  const input = { title: 'Round', purpose: 'production' as const, coderIds: [ada.memberId], sampleSize: null, seed: 'one' }
  return (await perform(openRound, noor, { ...input, seesTarget: true, seesAttributes: false, ...sees }, call())).roundId
}

test('the clause that was aimed at stands with its neighbours, and what its commenter wrote else, only where the round lets coders know', async () => {
  const project = await aCodingProject()
  const { ada, projectId, comments } = project
  const [first] = comments
  const aimed = await db().clause.findFirstOrThrow({ where: { projectId, number: 1 } })
  await db().comment.update({ where: { projectId_id: { projectId, id: first } }, data: { clauseId: aimed.id } })
  await admitComments(projectId, ['Somebody else says this.'])
  await open(project, { seesOthers: 'on' })
  await open(project, { seesTarget: false })
  expect(await around(ada, 1, first)).toMatchObject({
    clauses: [
      {
        handle: 'K-01',
        text: 'Advises teaching staff on technology.',
        before: null,
        after: 'Opens doors to services.',
        isTarget: true,
      },
    ],
    others: kimSays.slice(1).map((text) => ({ text, target: null })),
  })
  expect(await around(ada, 1, comments[1])).toMatchObject({ clauses: [], others: [{ target: 'K-01' }, {}] })
  expect(await around(ada, 2, first)).toMatchObject({ clauses: [], others: null })

  await db().submission.updateMany({ where: { projectId, comments: { some: { id: first } } }, data: { allows: ['revise'] } })
  expect(await around(ada, 1, first)).toBeNull()
  expect(await around(project.ben, 1, comments[1])).toBeNull()
})

test('a clause code brings its clause, a content code its definition as the round words it, and words that the coder coded so', async () => {
  const project = await aCodingProject()
  const { ada, ben, comments, clauseCodes, content, projectId } = project
  const roundId = await anOpenRound(project)
  await db().codeText.updateMany({
    where: { projectId, codeId: content.money },
    data: { useWhen: 'Somebody pays.', notWhen: 'Time.' },
  })
  const put = (coder: AnyMember, start: number, end: number) =>
    perform(
      applyCodings,
      coder,
      { roundId, codings: [{ id: randomUUID(), commentId: comments[2], codeId: content.money, start, end }] },
      call(),
    )
  await put(ada, 0, 13)
  await put(ben, 4, 8)
  expect(await around(ada, 1, comments[0], [clauseCodes[1], content.money])).toMatchObject({
    clauses: [
      { handle: 'K-02', text: 'Opens doors to services.', before: 'Advises teaching staff on technology.', isTarget: false },
    ],
    codes: [
      { id: clauseCodes[1], passages: [] },
      {
        useWhen: 'Somebody pays.',
        notWhen: 'Time.',
        passages: [{ quote: (kimSays[2] ?? '').slice(0, 13), isAgreed: false }],
      },
    ],
  })
})

test('words agreed on in closed rounds stand as examples, but none of a comment that the coder judges in this round', async () => {
  const project = await aCodingProject()
  const { ada, ben, noor, comments, content, projectId } = project
  const roundId = await anOpenRound(project)
  for (const coder of [ada, ben])
    await perform(
      applyCodings,
      coder,
      { roundId, codings: [{ id: randomUUID(), commentId: comments[2], codeId: content.money, start: 0, end: 13 }] },
      call(),
    )
  await db().assignment.updateMany({ where: { projectId, roundId }, data: { state: 'done' } })
  await perform(lockRound, noor, { roundId }, call())
  await perform(finishReconciliation, noor, { roundId }, call())
  const [fresh = ''] = await admitComments(projectId, ['A new voice about money.'])
  await anOpenRound(project, 'production')
  expect((await around(ada, 2, fresh, [content.money]))?.codes).toMatchObject([{ passages: [] }])

  const second = await db().round.findFirstOrThrow({ where: { projectId, number: 2 } })
  await db().assignment.deleteMany({ where: { projectId, roundId: second.id, commentId: { not: fresh } } })
  expect((await around(ada, 2, fresh, [content.money]))?.codes).toMatchObject([
    { passages: [{ handle: 'C-043', quote: (kimSays[2] ?? '').slice(0, 13), isAgreed: true }] },
  ])
})

test('of near copies among the own comments the new words are marked', async () => {
  const project = await aCodingProject()
  const words = 'We train staff every week and nobody counts those hours in any plan of the faculty'
  const [one = '', other = ''] = await admitComments(project.projectId, [`${words}.`, `${words}, which is a scandal.`])
  await anOpenRound(project)
  const text = `${words}, which is a scandal.`
  await expect
    .poll(async () =>
      (await around(project.ada, 1, one))?.copies.map((copy) => copy.novel.map(({ start, end }) => text.slice(start, end))),
    )
    .toEqual([['which is a scandal']])
  expect((await around(project.ada, 1, other))?.copies).toMatchObject([{ novel: [] }])
})
