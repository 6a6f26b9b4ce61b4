import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import type { AnyMember } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { beginImport } from '@/lib/services/comment/begin-import'
import { importFrame } from '@/lib/services/comment/import-frame'
import { landImport } from '@/lib/services/comment/land-import'
import { prepareImported, stageChunk } from '@/lib/services/comment/stage-import'
import { submissionOfRow } from '@/lib/services/comment/submission-of-row'
import { aDescription, aNotice } from '@/tests/support/description'
import { aProject, type Cast, call, lastEvent } from '@/tests/support/project'

async function openProject(): Promise<Cast> {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast)
  return cast
}

/** Texts staged as a worker would; answers what landing them needs. */
async function staged(cast: Cast, texts: readonly string[], more: object = {}, cameAs: Uint8Array | null = null) {
  const { projectId } = cast
  const choices = { mapping: null, skip: [] }
  const fileHash = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('hex')
  const input = { fileHash, upload: crypto.randomUUID(), format: 'table' as const, choices, of: texts.length }
  const { importId } = await perform(beginImport, cast.cleo, input, call())
  const { ids, dice, now } = call()
  const frame = { ...(await importFrame(db(), projectId)), importId, memberId: cast.cleo.memberId, today: now }
  const read = texts.map((text, nth) => {
    const said = { text, proposedText: null, target: null, sentOn: '2026-03-01', commenterKey: null }
    const draft = { ...said, line: nth + 2, column: 1, attributes: {}, answers: {}, vault: {}, ...more }
    return submissionOfRow(frame, { file: 1, row: nth + 2, channel: 'import', drafts: [draft], cameAs }, nth + 2)
  })
  const prepared = prepareImported(
    { projectId, ids, dice, now },
    frame,
    read.flatMap(({ submitted }) => submitted ?? []),
  )
  const lines = read.flatMap(({ refused }) => refused)
  await db().$transaction((tx) => stageChunk(tx, { projectId, importId }, { submissions: 0, lines: 0 }, { prepared, lines }))
  return { importId, noticeId: frame.notice.id, rows: texts.length }
}

test('what was staged becomes comments all at once, and it is recorded in numbers', async () => {
  const cast = await openProject()
  const { projectId } = cast
  const input = await staged(cast, ['You forgot the librarians.', 'Yes.'])
  expect(await db().comment.count({ where: { projectId } })).toBe(0)
  expect(JSON.stringify(await db().staged.findMany({ where: { projectId } }))).not.toMatch(/librarians/)
  const account = await perform(landImport, cast.cleo, input, call())
  expect(account).toMatchObject({ rows: 2, read: 2, comments: 2 })
  expect(await db().submission.count({ where: { projectId, importId: input.importId, channel: 'import' } })).toBe(2)
  expect(await db().comment.count({ where: { projectId, lookedBy: null, state: 'waiting' } })).toBe(2)
  expect(await db().staged.count({ where: { projectId } })).toBe(0)
  expect(await lastEvent(projectId)).toMatchObject({ type: 'submission.imported', subject: input.importId })
  await expect(perform(landImport, cast.cleo, input, call())).rejects.toMatchObject({ kind: 'frozen' })
})

test('a no to what the notice covers objects; where nothing is left, the comment is not kept', async () => {
  const cast = await openProject()
  await perform(landImport, cast.cleo, await staged(cast, ['For the text only.'], { answers: { research: 'no' } }), call())
  expect(await db().submission.findFirst({ where: { projectId: cast.projectId } })).toMatchObject({ allows: ['revise', 'quote'] })
  const nothing = await staged(cast, ['No.'], { answers: { research: 'no', revise: 'no' } })
  await expect(perform(landImport, cast.cleo, nothing, call())).rejects.toMatchObject({ kind: 'input' })
})

test('a letter that came in before is a duplicate, whatever file it comes with', async () => {
  const cast = await openProject()
  const letter = new Uint8Array(32).fill(3)
  await perform(landImport, cast.cleo, await staged(cast, ['Dear all.'], {}, letter), call())
  await expect(perform(landImport, cast.cleo, await staged(cast, ['Dear all.'], {}, letter), call())).rejects.toThrow(
    /came in before/,
  )
  expect(await db().comment.count({ where: { projectId: cast.projectId } })).toBe(1)
})

test('only a custodian lands an import', async () => {
  const cast = await openProject()
  const input = await staged(cast, ['Hm.'])
  const others: AnyMember[] = [cast.noor, cast.ada, cast.rui, cast.olu]
  for (const member of others)
    await expect(perform(landImport, member, input, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
