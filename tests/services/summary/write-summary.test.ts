import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { seenFile } from '@/lib/exchange/save-seen'
import { db } from '@/lib/server/db'
import type { AnyMember } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { applyCodings } from '@/lib/services/coding/apply-codings'
import { lockRound } from '@/lib/services/coding/lock-round'
import { markAssignment } from '@/lib/services/coding/mark-assignment'
import { openRound } from '@/lib/services/coding/open-round'
import { writeSummary } from '@/lib/services/summary/write-summary'
import { aCodingProject } from '@/tests/support/coding-project'
import { call, lastEvent } from '@/tests/support/project'

const pens = { cross: () => '', appearance: () => '' }
const attributes = [{ key: 'job', question: 'Your job', kind: 'choice', options: ['librarian'] }]

/** Ada coded three comments alone, money in one; commenters are all librarians, and `k` of them hide each other. */
async function withJobs(k: number) {
  const project = await aCodingProject()
  const { projectId, noor, ada, comments, content } = project
  const round = { title: 'All', purpose: 'production' as const, coderIds: [ada.memberId], sampleSize: null, seed: 'one' }
  const { roundId } = await perform(openRound, noor, { ...round, seesTarget: true, seesAttributes: false }, call())
  const coding = { id: randomUUID(), commentId: comments[2] ?? '', codeId: content.money, start: 0, end: 3 }
  await perform(applyCodings, ada, { roundId, codings: [coding] }, call())
  for (const commentId of comments) await perform(markAssignment, ada, { roundId, commentId, state: 'done' }, call())
  await perform(lockRound, noor, { roundId }, call())
  await db().project.update({
    where: { id: projectId },
    data: { attributes, attributePlan: { k, treatments: {}, hideRest: false } },
  })
  await db().submission.updateMany({ where: { projectId }, data: { attributes: { job: 'librarian' } } })
  const cell = { attribute: 'job', value: 'librarian', codeId: content.money }
  const table = async (member: AnyMember = noor) =>
    (await seenFile(member, 'framework', new URLSearchParams({ of: 'job', as: 'csv' }), pens)).text()
  return { ...project, cell, table }
}

test('a cell is summed up, worded anew and emptied, and each is recorded', async () => {
  const { projectId, noor, ada, cell, table } = await withJobs(1)
  await perform(writeSummary, noor, { ...cell, words: 'Money comes and goes.' }, call())
  expect(await lastEvent(projectId)).toMatchObject({ type: 'summary.written', subject: cell.codeId })
  expect(await table()).toMatch(/^T-\d+,[^,]+,librarian,1,Money comes and goes\.\r$/m)
  const was = (await db().frameworkSummary.findFirstOrThrow({ where: { projectId } })).changedAt.toISOString()
  await perform(writeSummary, ada, { ...cell, words: 'It goes.', was }, call())
  expect(await table()).toContain('It goes.')
  const now = (await db().frameworkSummary.findFirstOrThrow({ where: { projectId } })).changedAt.toISOString()
  await perform(writeSummary, ada, { ...cell, words: '', was: now }, call())
  expect(await db().frameworkSummary.count({ where: { projectId } })).toBe(0)
})

test('a cell behind which too few stand shows neither number nor summary', async () => {
  const { noor, cell, table } = await withJobs(5)
  await perform(writeSummary, noor, { ...cell, words: 'Money comes and goes.' }, call())
  expect(await table()).toMatch(/librarian,fewer than 5,\r$/m)
  expect(await table()).not.toContain('Money comes')
})

test('words over somebody else’s newer ones, and of what is not asked, are refused', async () => {
  const { noor, ada, cell } = await withJobs(1)
  await perform(writeSummary, noor, { ...cell, words: 'First.' }, call())
  await expect(perform(writeSummary, ada, { ...cell, words: 'Second.' }, call())).rejects.toMatchObject({ kind: 'conflict' })
  const unasked = perform(writeSummary, noor, { ...cell, attribute: 'age', words: 'Old.' }, call())
  await expect(unasked).rejects.toMatchObject({ kind: 'not-found' })
})

test('an observer sums up nothing, and a coder of a round that keeps attributes reads nothing', async () => {
  const { projectId, ada, olu, cell, table } = await withJobs(1)
  await expect(perform(writeSummary, olu, { ...cell, words: 'Mine.' }, call())).rejects.toMatchObject({ kind: 'forbidden' })
  await db().round.updateMany({ where: { projectId }, data: { state: 'open', seesAttributes: false } })
  expect(await table(ada)).toBe('')
})
