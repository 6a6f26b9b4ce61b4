import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { codeRounds, codeWordings } from '@/lib/queries/code-portrait'
import { codeQuotes } from '@/lib/queries/code-quotes'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { editCode } from '@/lib/services/codebook/edit-code'
import { mergeCodes } from '@/lib/services/codebook/merge-codes'
import { moveCodings } from '@/lib/services/codebook/move-codings'
import { applyCodings } from '@/lib/services/coding/apply-codings'
import { lockRound } from '@/lib/services/coding/lock-round'
import { markAssignment } from '@/lib/services/coding/mark-assignment'
import { openRound } from '@/lib/services/coding/open-round'
import { aCodingProject } from '@/tests/support/coding-project'
import { call } from '@/tests/support/project'

/** One coder's closed round: the money on the first two comments, invisible work on the third. */
async function closedRound() {
  const project = await aCodingProject()
  const { ada, noor, comments, content } = project
  const round = { title: 'All', purpose: 'production' as const, coderIds: [ada.memberId], sampleSize: null, seed: 'one' }
  const { roundId } = await perform(openRound, noor, { ...round, seesTarget: true, seesAttributes: false }, call())
  const codings = comments.slice(0, 3).map((commentId, nth) => ({
    ...{ id: randomUUID(), commentId, start: 0, end: 3 },
    codeId: nth < 2 ? content.money : content.invisible,
  }))
  await perform(applyCodings, ada, { roundId, codings }, call())
  for (const commentId of comments) await perform(markAssignment, ada, { roundId, commentId, state: 'done' }, call())
  await perform(lockRound, noor, { roundId }, call())
  const reader = admit(noor, 'project.read')
  const pages = async (codeId: string, size: number) => {
    const found: string[] = []
    for (let after: string | null = null; ; ) {
      const page = await codeQuotes(reader, { codeId, after, size })
      found.push(...page.comments.map(({ id }) => id))
      after = page.next
      if (after === null) return found
    }
  }
  return { project, roundId, codings, pages }
}

test('every comment that holds the code is on one page and no other, whatever the size of a page', async () => {
  const { project, pages } = await closedRound()
  const { comments, content } = project
  const both = comments.slice(0, 2).toSorted()
  for (const size of [1, 2, 5]) expect(await pages(content.money, size)).toEqual(both)
})

test('codings count where they count today: merged codes and moved codings with the others', async () => {
  const { project, codings, pages } = await closedRound()
  const { noor, comments, content } = project
  const [first] = codings
  await perform(moveCodings, noor, { codingIds: [first?.id ?? ''], toCodeId: content.invisible }, call())
  expect(await pages(content.money, 5)).toEqual([comments[1]])
  expect(await pages(content.invisible, 1)).toEqual([comments[0], comments[2]].toSorted())
  await perform(mergeCodes, noor, { codeIds: [content.money], intoId: content.invisible }, call())
  expect(await pages(content.invisible, 1)).toEqual(comments.slice(0, 3).toSorted())
})

test('a comment that may not be counted any more is on no page and in no count', async () => {
  const { project, pages } = await closedRound()
  const { projectId, noor, content } = project
  const reader = admit(noor, ['round.read', 'comment.count'])
  expect((await codeRounds(reader, content.money)).map(({ coders }) => coders)).toMatchObject([[{ finished: 3, holding: 2 }]])
  await db().submission.updateMany({ where: { projectId }, data: { allows: ['revise'] } })
  expect(await pages(content.money, 5)).toEqual([])
  expect((await codeRounds(reader, content.money)).map(({ coders }) => coders)).toMatchObject([[{ finished: 0, holding: 0 }]])
})

test('each wording is told with the rounds that were coded under it', async () => {
  const { project } = await closedRound()
  const { noor, content } = project
  await perform(editCode, noor, { codeId: content.money, name: 'money and time', revision: 0 } as never, call())
  const told = await codeWordings(admit(noor, 'codebook.read'), content.money)
  expect(told.map(({ name, rounds }) => [name, rounds])).toEqual([
    ['money', [1]],
    ['money and time', []],
  ])
})
