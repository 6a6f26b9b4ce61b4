import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { buildRelease, exportAs, releaseFilesOf } from '@/lib/exchange/build-release'
import { sha256Hex } from '@/lib/exchange/release-files'
import { settleWithdrawals } from '@/lib/exchange/settle-withdrawals'
import { verifyRelease } from '@/lib/exchange/verify-release'
import { readCsv } from '@/lib/formats/csv'
import { writeCsv } from '@/lib/formats/csv-writer'
import { manifestPath, writeManifest } from '@/lib/formats/manifest'
import { readZip, writeZip } from '@/lib/formats/zip'
import { db } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { keepPackage, packageName, readPackage } from '@/lib/server/release-folder'
import { perform } from '@/lib/server/verb'
import { changePermission } from '@/lib/services/comment/change-permission'
import { withdraw } from '@/lib/services/comment/withdraw'
import { publishNextVersion } from '@/lib/services/revision/publish-next-version'
import { call } from '@/tests/support/project'
import { aCommentedDescription, accepts, aProposal, approves, aRequest, kimAsks, restsOn } from '@/tests/support/revision'
import { translates } from '@/tests/support/translation'

async function aReleasable() {
  const made = await aCommentedDescription([{ use: 'show', answer: 'yes' }])
  const { requestId } = await aRequest(made)
  await accepts(made, requestId)
  const proposalId = await aProposal(made)
  await restsOn(made, proposalId, requestId)
  await approves(made, proposalId)
  await perform(publishNextVersion, made.cast.noor, { status: 'revised' }, call())
  return made
}
const wordsOf = (bytes: Uint8Array) => {
  const zip = readZip(bytes)
  return zip.status === 'read'
    ? [...zip.files].map(([path, content]) => [path, Buffer.from(content).toString('utf8')] as const)
    : []
}

test('the same data give the same bytes, and they verify', async () => {
  const { cast } = await aReleasable()
  const first = await buildRelease(cast.noor, call())
  const second = await buildRelease(cast.noor, call())
  expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true)
  expect([first.number, second.number]).toEqual([1, 2])
  expect(verifyRelease(first.bytes)).toEqual({ status: 'intact', files: 15 })
})

test('the trace leads from a change back to the comment, and the full text waits for the archive use', async () => {
  const { cast, kim, commentId } = await aReleasable()
  await translates(cast, commentId, 'They would like more of it.')
  const files = new Map(wordsOf((await buildRelease(cast.noor, call())).bytes))
  const trace = readCsv(Buffer.from(files.get('trace.csv') ?? ''))
  expect(trace.status === 'read' && trace.rows[0]?.cells.join('|')).toMatch(
    /^edit\|K-01\|K-01\|.*\|PR-1\|Asked for\.\|request\|motivates\|RQ-1\|(C-\d+)\|\1\|\|approved$/,
  )
  expect(files.get('comments.csv')).not.toContain(kimAsks)
  expect(files.get('comments.csv')).not.toMatch(/would like more of it|Sian Puw/)
  await perform(changePermission, kim, { use: 'archive', answer: 'yes' }, call())
  const deposited = new Map(wordsOf((await buildRelease(cast.noor, call())).bytes)).get('comments.csv')
  expect(deposited).toContain(kimAsks)
  expect(deposited).toContain('They would like more of it.,Welsh,Sian Puw,2026-01-02')
})

test('a withdrawn comment is in no later release, and the earlier one is stale', async () => {
  const { cast, kim, projectId } = await aReleasable()
  await perform(changePermission, kim, { use: 'archive', answer: 'yes' }, call())
  await buildRelease(cast.noor, call())
  await perform(withdraw, cast.cleo, { submissionId: kim.submissionId }, call())
  const { bytes } = await buildRelease(cast.noor, call())
  expect(
    wordsOf(bytes)
      .map(([, words]) => words)
      .join(),
  ).not.toMatch(/C-\d|we listen, too/)
  expect(projectId).toBeGreaterThan(0)
})

test('a withdrawal deletes every package with its words, also one whose release an older backup took away', async () => {
  const { cast, kim } = await aReleasable()
  const packages = () =>
    readdirSync(path.join(env().dataFolder, 'releases')).filter((file) => file.startsWith(`${cast.projectId}-`))
  const others = await aReleasable()
  const elsewhere = packageName(others.projectId, sha256Hex((await releaseFilesOf(others.cast.noor)).manifest))
  await buildRelease(others.cast.noor, call())
  await perform(changePermission, kim, { use: 'archive', answer: 'yes' }, call())
  await buildRelease(cast.noor, call())
  await keepPackage(packageName(cast.projectId, 'f'.repeat(64)), new Uint8Array([1]))
  expect(packages()).toHaveLength(2)
  await perform(withdraw, cast.cleo, { submissionId: kim.submissionId }, call())
  await settleWithdrawals()
  expect(packages()).toEqual([])
  await buildRelease(cast.noor, call())
  await settleWithdrawals()
  expect(packages()).toHaveLength(1)
  expect(await readPackage(elsewhere)).not.toHaveLength(0)
})

test('one byte changed, a file gone or one more: each is named', async () => {
  const { cast } = await aReleasable()
  const { files } = await releaseFilesOf(cast.noor)
  for (const { path, bytes } of files) {
    const other = Uint8Array.from(bytes)
    other[0] = (other[0] ?? 0) ^ 1
    const verdict = verifyRelease(writeZip(files.map((file) => (file.path === path ? { path, bytes: other } : file))))
    expect(verdict.status === 'broken' && verdict.sentences.join(), path).toContain(path)
  }
  const more = verifyRelease(writeZip([...files, { path: 'note.txt', bytes: new Uint8Array([1]) }]))
  expect(more).toMatchObject({ status: 'broken', sentences: ['note.txt is not listed.'] })
  expect(verifyRelease(new Uint8Array([1, 2, 3]))).toMatchObject({ status: 'broken' })
})

/** A package as it was built before tables were described: fewer columns, a table fewer. */
function asBefore(files: readonly { path: string; bytes: Uint8Array }[], without: string): Uint8Array {
  const older = files
    .filter(({ path }) => !['datapackage.json', 'anonymisation-log.csv', 'checksums.sha256'].includes(path))
    .map(({ path, bytes }) => {
      const table = path === 'comments.csv' ? readCsv(bytes) : null
      if (table?.status !== 'read') return { path, bytes }
      const kept = table.header.map((name, nth) => ({ name, nth })).filter(({ name }) => name !== without)
      const rows = table.rows.map(({ cells }) => kept.map(({ nth }) => cells[nth] ?? ''))
      const columns = kept.map(({ name }) => ({ name, kind: 'text' as const }))
      return { path, bytes: Buffer.from(writeCsv(columns, rows)) }
    })
  return writeZip([...older, { path: manifestPath, bytes: Buffer.from(writeManifest(older)) }])
}

test('a release from before tables were described verifies by what it has, and not without what makes it a release', async () => {
  const { cast } = await aReleasable()
  const { files } = await releaseFilesOf(cast.noor)
  expect(verifyRelease(asBefore(files, 'question'))).toMatchObject({ status: 'intact' })
  expect(verifyRelease(asBefore(files, 'comment'))).toMatchObject({
    status: 'broken',
    sentences: expect.arrayContaining(['comments.csv does not have the columns of a release.']),
  })
})

test('other formats are recorded, and a stranger to the right gets none', async () => {
  const { cast } = await aReleasable()
  expect((await exportAs(cast.rui, 'qdpx', call())).name).toMatch(/-v2\.qdpx$/)
  await expect(exportAs(cast.ada, 'csv', call())).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(buildRelease(cast.rui, call())).rejects.toMatchObject({ kind: 'not-found' })
})

test('the README says how far attributes could point to somebody, and whether anybody decided about it', async () => {
  const { cast, projectId } = await aReleasable()
  const attributes = [{ key: 'job', question: 'Your job', kind: 'choice', options: ['librarian'] }]
  await db().project.update({ where: { id: projectId }, data: { attributes } })
  await db().submission.updateMany({ where: { projectId }, data: { attributes: { job: 'librarian' } } })
  const readme = new Map(wordsOf((await buildRelease(cast.noor, call())).bytes)).get('README.md')
  expect(readme).toContain('Each combination of attributes in the tables is shared by 1 or more commenters.')
  expect(readme).toContain('Fewer than the 5 that the project asks for share 1 of the combinations, 1 of 1 commenters in all')
})
