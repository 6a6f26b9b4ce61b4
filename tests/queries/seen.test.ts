import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { keyOfCounting, seenAttributes, seenWork } from '@/lib/queries/seen'
import { seenTexts } from '@/lib/queries/seen-texts'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { applyCodings } from '@/lib/services/coding/apply-codings'
import { lockRound } from '@/lib/services/coding/lock-round'
import { markAssignment } from '@/lib/services/coding/mark-assignment'
import { openRound } from '@/lib/services/coding/open-round'
import { aCodedRound } from '@/tests/support/coded-round'
import { aCodingProject, anOpenRound } from '@/tests/support/coding-project'
import { call } from '@/tests/support/project'

const asked = ['project.read', 'comment.count'] as const

test('what one coder gave in a closed round is seen, what several gave waits until it is reconciled', async () => {
  const project = await aCodingProject()
  const { ada, noor, comments, content } = project
  const round = { title: 'All', purpose: 'production' as const, coderIds: [ada.memberId], sampleSize: null, seed: 'one' }
  const { roundId } = await perform(openRound, noor, { ...round, seesTarget: true, seesAttributes: false }, call())
  const put = { id: randomUUID(), commentId: comments[0], codeId: content.money, start: 0, end: 3 }
  await perform(applyCodings, ada, { roundId, codings: [put] }, call())
  for (const commentId of comments) await perform(markAssignment, ada, { roundId, commentId, state: 'done' }, call())
  expect((await seenWork(admit(noor, [...asked]))).comments).toEqual([])

  await perform(lockRound, noor, { roundId }, call())
  const work = await seenWork(admit(noor, [...asked]))
  expect(work.comments.map(({ id, codings }) => [id, codings.length])).toEqual(comments.map((id, nth) => [id, nth === 0 ? 1 : 0]))
  expect([work.mix['one-coder'], work.countable]).toEqual([3, 3])
  const commenter = keyOfCounting(work, 'commenter')
  expect(new Set(comments.map((id) => commenter?.(id))).size).toBe(1)

  const { noor: editor } = (await aCodedRound()).project
  const unreconciled = await seenWork(admit(editor, [...asked]))
  expect([unreconciled.comments, unreconciled.mix['nothing-yet']]).toEqual([[], 3])
})

test('a comment that may not be counted any more is not seen, and its words are not read', async () => {
  const project = await aCodingProject()
  const { projectId, noor, comments } = project
  await db().submission.updateMany({ where: { projectId }, data: { allows: ['revise'] } })
  expect((await seenWork(admit(noor, [...asked]))).countable).toBe(0)
  expect([...(await seenTexts(admit(noor, 'comment.read'), comments))]).toEqual([])
})

test('attributes are kept from whoever codes in an open round that keeps them, and shown to others', async () => {
  const project = await aCodingProject()
  const { projectId, ada, noor, comments } = project
  const attributes = [{ key: 'job', question: 'Your job', kind: 'choice', options: ['librarian'] }]
  await db().project.update({ where: { id: projectId }, data: { attributes } })
  await anOpenRound(project)
  expect(await seenAttributes(admit(ada, [...asked]))).toEqual({ status: 'kept-from-you' })
  const shown = await seenAttributes(admit(noor, [...asked]))
  expect(shown.status === 'shown' && [shown.k, shown.valuesOf(comments[0])]).toEqual([5, { job: 'librarian' }])
})
