import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { buildRelease } from '@/lib/exchange/build-release'
import { importComments } from '@/lib/exchange/import-comments'
import { lookThroughAll } from '@/lib/exchange/look-through-comments'
import { settleWithdrawals } from '@/lib/exchange/settle-withdrawals'
import { db } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { perform } from '@/lib/server/verb'
import { changePermission } from '@/lib/services/comment/change-permission'
import { decideUseSentence } from '@/lib/services/comment/decide-use-sentence'
import { undoImport } from '@/lib/services/comment/undo-import'
import { withdraw } from '@/lib/services/comment/withdraw'
import { admits, aWaitingComment } from '@/tests/support/custody'
import { aDescription, aNotice } from '@/tests/support/description'
import { aProject, type Cast, call } from '@/tests/support/project'
import { aCommentedDescription } from '@/tests/support/revision'

const releasesOf = ({ projectId }: Cast) =>
  db().release.findMany({ where: { projectId }, orderBy: { number: 'asc' }, select: { stale: true } })
const packagesOf = ({ projectId }: Cast) =>
  readdirSync(path.join(env().dataFolder, 'releases')).filter((file) => file.startsWith(`${projectId}-`))

async function anImport(rows = 'comment,date\nYou forgot the librarians.,2099-03-01\n') {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast)
  const { importId } = await importComments(cast.cleo, Buffer.from(rows), null, call())
  await lookThroughAll()
  const comment = await db().comment.findFirstOrThrow({ where: { projectId: cast.projectId } })
  return { cast, importId, comment }
}

test('a refused use makes a release stale and takes its package off the disk; an allowed one leaves both', async () => {
  const { cast, kim } = await aCommentedDescription()
  await buildRelease(cast.noor, call())
  await perform(changePermission, kim, { use: 'show', answer: 'yes' }, call())
  await settleWithdrawals()
  expect(await releasesOf(cast)).toEqual([{ stale: [] }])
  expect(packagesOf(cast)).toHaveLength(1)

  await perform(changePermission, kim, { use: 'quote', answer: 'objected' }, call())
  expect(await releasesOf(cast)).toEqual([{ stale: ['use-refused'] }])
  await settleWithdrawals()
  expect(packagesOf(cast)).toEqual([])

  await buildRelease(cast.noor, call())
  await settleWithdrawals()
  expect(await releasesOf(cast)).toEqual([{ stale: ['use-refused'] }, { stale: [] }])
  expect(packagesOf(cast)).toHaveLength(1)
})

test('so does a sentence in the text that a custodian reads as a no, and one read as nothing does not', async () => {
  for (const says of ['nothing', 'no'] as const) {
    const { cast, projectId } = await aWaitingComment('Teach the staff as well. Please do not quote me.')
    await buildRelease(cast.noor, call())
    const { id: sentenceId } = await db().useSentence.findFirstOrThrow({ where: { projectId } })
    await perform(decideUseSentence, cast.cleo, { sentenceId, says }, call())
    await settleWithdrawals()
    expect(await releasesOf(cast)).toEqual([{ stale: says === 'no' ? ['use-refused'] : [] }])
    expect(packagesOf(cast)).toHaveLength(says === 'no' ? 0 : 1)
  }
})

test('so does an import that is undone; what was built before it stays', async () => {
  const { cast, importId } = await anImport()
  await buildRelease(cast.noor, call())
  await db().import.updateMany({ where: { id: importId }, data: { at: new Date(Date.now() + 3_600_000) } })
  await perform(undoImport, cast.cleo, { importId }, call())
  expect(await releasesOf(cast)).toEqual([{ stale: [] }])

  const later = await anImport()
  await buildRelease(later.cast.noor, call())
  await perform(undoImport, later.cast.cleo, { importId: later.importId }, call())
  expect(await releasesOf(later.cast)).toEqual([{ stale: ['import-undone'] }])
  await settleWithdrawals()
  expect(packagesOf(later.cast)).toEqual([])
})

test('whatever day a file says its words were written, they go from every release since the import', async () => {
  const refused = await anImport()
  await admits(refused.cast, refused.comment.id)
  await buildRelease(refused.cast.noor, call())
  const { submissionId } = refused.comment
  await perform(withdraw, refused.cast.cleo, { submissionId }, call())
  expect(await releasesOf(refused.cast)).toEqual([{ stale: ['comment-withdrawn'] }])
  await settleWithdrawals()
  expect(packagesOf(refused.cast)).toEqual([])

  const spoken = await anImport('comment,date\nTeach them. Please do not quote me.,2099-03-01\n')
  await buildRelease(spoken.cast.noor, call())
  const { id: sentenceId } = await db().useSentence.findFirstOrThrow({ where: { commentId: spoken.comment.id } })
  await perform(decideUseSentence, spoken.cast.cleo, { sentenceId, says: 'no' }, call())
  expect(await releasesOf(spoken.cast)).toEqual([{ stale: ['use-refused'] }])
})
