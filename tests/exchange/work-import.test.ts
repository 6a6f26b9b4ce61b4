import { expect, test } from 'vitest'
import { beginImportOf, importComments } from '@/lib/exchange/import-comments'
import { workNextJob } from '@/lib/exchange/work-jobs'
import { importOutcome, importsOf } from '@/lib/queries/imports'
import { db } from '@/lib/server/db'
import { claimJob } from '@/lib/server/jobs'
import { admit } from '@/lib/server/member'
import { spoolBody } from '@/lib/server/spool'
import { perform } from '@/lib/server/verb'
import { cancelImport } from '@/lib/services/comment/cancel-import'
import { aDescription, aNotice } from '@/tests/support/description'
import { aProject, call } from '@/tests/support/project'

async function begun(text: string, skip: { file: number; row: number }[] = []) {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast)
  const bytes = Buffer.from(text)
  const upload = await spoolBody(cast.cleo, new Blob([bytes]).stream(), { declared: bytes.length, most: 1e6 })
  const { importId, jobId } = await beginImportOf(cast.cleo, upload, { mapping: null, skip }, call())
  const { projectId } = cast
  const outcome = () => importOutcome(admit(cast.cleo, 'comment.import'), importId)
  const left = async () => [
    await db().staged.count({ where: { projectId } }),
    await db().importLine.count({ where: { projectId } }),
    await db().submission.count({ where: { projectId } }),
  ]
  return { cast, projectId, importId, jobId, outcome, left }
}
const table = ['comment', ...Array.from({ length: 700 }, (_, nth) => `Remark ${nth} on the work.`)].join('\n')

test('a cancelled import leaves nothing but that it was tried', async () => {
  const { cast, importId, outcome, left } = await begun(table)
  await perform(cancelImport, cast.cleo, { importId }, call())
  await workNextJob()
  expect(await outcome()).toMatchObject({ state: 'cancelled', why: expect.stringContaining('cancelled') })
  expect(await left()).toEqual([0, 0, 0])
  expect(await importComments(cast.cleo, Buffer.from(table), null, call())).toMatchObject({ comments: 700 })
})

test('when its worker dies, another one begins afresh and nothing is doubled', async () => {
  const { projectId, jobId, outcome, left } = await begun(table)
  // A worker took it, staged a part, and fell silent.
  const job = await claimJob(new Date(Date.now() - 60_000), jobId)
  await db().staged.create({ data: { projectId, batchId: job?.subject ?? '', nth: 0, rows: {}, sealed: {} } })
  await workNextJob()
  expect(await outcome()).toMatchObject({ state: 'landed', comments: 700, read: 700 })
  expect(await left()).toEqual([0, 0, 700])
  expect(await workNextJob()).toBe(false)
})

test('a job that somebody works on is not taken twice; one that died after it landed only ends', async () => {
  const { jobId, projectId, outcome } = await begun(table)
  expect((await Promise.all([claimJob(new Date()), claimJob(new Date())])).filter(Boolean)).toHaveLength(1)
  await db().job.updateMany({ where: { projectId }, data: { state: 'waiting' } })
  await workNextJob(jobId)
  await db().job.updateMany({ where: { projectId }, data: { state: 'running', beatAt: new Date(0) } })
  await workNextJob()
  expect(await db().job.findFirst({ where: { projectId } })).toMatchObject({ state: 'done' })
  expect(await outcome()).toMatchObject({ comments: 700 })
})

test('what broke its worker three times is given up in a sentence', async () => {
  const { projectId, outcome, left } = await begun(table)
  await db().job.updateMany({ where: { projectId }, data: { tries: 3 } })
  await workNextJob()
  expect(await outcome()).toMatchObject({ state: 'failed', why: expect.stringContaining('given up') })
  expect(await left()).toEqual([0, 0, 0])
})

test('whoever asked and lost the hat meanwhile brings nothing in', async () => {
  const changed = await begun(table)
  await db().member.updateMany({
    where: { projectId: changed.projectId, id: changed.cast.cleo.memberId },
    data: { roles: ['coder'] },
  })
  await workNextJob()
  expect(await changed.outcome()).toMatchObject({ state: 'failed', why: expect.stringContaining('no longer a custodian') })
  expect(await changed.left()).toEqual([0, 0, 0])
})

test('rows left out by hand are in the account, and the account holds no words', async () => {
  const text = 'comment,may be quoted\nFirst thing.,yes\nSecond thing.,perhaps\n,\nThird thing.,no\n'
  const { cast, outcome } = await begun(text, [
    { file: 1, row: 2 },
    { file: 1, row: 3 },
  ])
  await workNextJob()
  expect(await outcome()).toMatchObject({ rows: 4, read: 4, comments: 1, empty: 1, skipped: 2, refused: 0 })
  const [view] = await importsOf(admit(cast.cleo, 'comment.import'))
  expect(view?.lines.map(({ row, outcome: what }) => [row, what])).toEqual([
    [2, 'skipped'],
    [3, 'skipped'],
    [4, 'empty'],
  ])
  expect(JSON.stringify(view)).not.toMatch(/thing|perhaps/)
})
