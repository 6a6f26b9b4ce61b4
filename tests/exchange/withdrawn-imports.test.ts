import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { wholeFilter } from '@/lib/domain/coding/desk/desk-filter'
import { releaseFilesOf } from '@/lib/exchange/build-release'
import { beginImportOf, importComments } from '@/lib/exchange/import-comments'
import { lookThroughAll } from '@/lib/exchange/look-through-comments'
import { settleWithdrawals } from '@/lib/exchange/settle-withdrawals'
import { workNextJob } from '@/lib/exchange/work-jobs'
import { commentAccount } from '@/lib/queries/account'
import { deskRound } from '@/lib/queries/desk'
import { deskComments } from '@/lib/queries/desk-comments'
import { deskCopies } from '@/lib/queries/desk-copies'
import { deskRows } from '@/lib/queries/desk-list'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { spoolBody } from '@/lib/server/spool'
import { perform } from '@/lib/server/verb'
import { addPrivateCode } from '@/lib/services/coding/add-private-code'
import { applyCodings } from '@/lib/services/coding/apply-codings'
import { markAssignment } from '@/lib/services/coding/mark-assignment'
import { openRound } from '@/lib/services/coding/open-round'
import { cancelImport } from '@/lib/services/comment/cancel-import'
import { noteCustody } from '@/lib/services/comment/note-custody'
import { putPartBack } from '@/lib/services/comment/put-part-back'
import { split } from '@/lib/services/comment/split'
import { undoImport } from '@/lib/services/comment/undo-import'
import { withdraw } from '@/lib/services/comment/withdraw'
import { withdrawComment } from '@/lib/services/comment/withdraw-comment'
import { writeMemo } from '@/lib/services/memo/write-memo'
import { admits, byFormOnly } from '@/tests/support/custody'
import { aDescription, aNotice } from '@/tests/support/description'
import { everyFile, everyRow, everySealed } from '@/tests/support/dump'
import { aProject, type Cast, call } from '@/tests/support/project'

/** A letter in two paragraphs, with a signature that is put back and a quoted reply that stays beside it. */
const letter = (id = 'a') =>
  `From: Zelmira Vantongeren <zelmira@example.org>\nMessage-ID: <${id}@example.org>\n\nWe tried brindlemoss with everybody here.\n\nAnd quorvane in the evening as well.\n\nKind regards,\nthe tamberlock team\n\nOn Mon, 1 Mar 2026 at 10:00, The Team\n<team@example.org> wrote:\n\n> Dear fenwhistle people, please comment.\n`
const canaries = /zelmira|vantongeren|brindlemoss|quorvane|tamberlock|fenwhistle|wollinger|pennarude|askwithe/i
const mailbox = (...mails: readonly string[]) =>
  Buffer.from(mails.map((one) => `From a@example.org Mon Mar  2 00:30:00 2026\n${one}`).join('\n'))

async function openProject() {
  const cast = await aProject()
  const { advises } = await aDescription(cast)
  await aNotice(cast)
  return { cast, projectId: cast.projectId, advises: advises ?? null }
}

const everything = async ({ projectId }: Cast) => [await everyRow(), await everySealed(projectId), everyFile()].join('\n')

/** The letter came in, its signature was put back, a custodian noted something, and it was split in two, one piece on a clause. */
async function aSplitImport() {
  const { cast, projectId, advises } = await openProject()
  const { importId } = await importComments(cast.cleo, Buffer.from(letter()), null, call(), 'a.eml')
  await lookThroughAll()
  const { id: commentId, submissionId } = await db().comment.findFirstOrThrow({ where: { projectId } })
  const part = await db().besidePart.findFirstOrThrow({ where: { projectId, kind: 'signature' } })
  await perform(putPartBack, cast.cleo, { partId: part.id }, call())
  await byFormOnly(projectId)
  await perform(noteCustody, cast.cleo, { commentId, words: 'Wollinger is where they work.' }, call())
  const sealed = await everySealed(projectId)
  for (const word of ['brindlemoss', 'quorvane', 'tamberlock', 'fenwhistle', 'Wollinger', 'zelmira'])
    expect([word, sealed.includes(word)]).toEqual([word, true])
  const cut = 'We tried brindlemoss with everybody here.\n\n'.length
  const { pieces } = await perform(split, cast.cleo, { commentId, cuts: [cut], targets: [advises, null] }, call())
  const [first = '', second = ''] = pieces
  return { cast, projectId, importId, submissionId, commentId, first, second }
}

/** Both pieces are let in, and Ada codes them, asks about one, and writes notes on it. */
async function coded(made: Awaited<ReturnType<typeof aSplitImport>>) {
  const { cast, first, second } = made
  const { noor, ada } = cast
  for (const id of [first, second]) await admits(cast, id)
  const chosen = { title: 'Round', purpose: 'exploratory' as const, coderIds: [ada.memberId], sampleSize: null, seed: 'one' }
  const { roundId } = await perform(
    openRound,
    noor,
    { ...chosen, seesTarget: true, seesAttributes: true, seesQuestion: true },
    call(),
  )
  const codeId = randomUUID()
  await perform(addPrivateCode, ada, { roundId, id: codeId, name: 'moss' }, call())
  const codingId = randomUUID()
  const coding = { id: codingId, commentId: first, codeId, start: 0, end: 20 }
  await perform(applyCodings, ada, { roundId, codings: [coding] }, call())
  await perform(markAssignment, ada, { roundId, commentId: first, state: 'todo', question: 'Is pennarude meant?' }, call())
  await perform(writeMemo, ada, { words: 'Askwithe on the comment.', roundId, commentId: first }, call())
  await perform(writeMemo, ada, { words: 'Askwithe on the coding.', codingId }, call())
  const desk = async () => {
    const reader = admit(ada, 'coding.read-own')
    const round = await deskRound(reader, 1)
    if (!round) throw new Error('Ada codes in this round.')
    const rows = await deskRows(reader, round, wholeFilter, { after: -1 }, 100)
    const comments = await deskComments(reader, round, [first, second])
    return JSON.stringify([rows, comments, await deskCopies(reader, round, first)])
  }
  expect(await desk()).toMatch(/brindlemoss[\s\S]*quorvane|quorvane[\s\S]*brindlemoss/)
  return desk
}

test('a letter that was imported, put together, split, coded, asked about and noted on goes from all of it', async () => {
  const made = await aSplitImport()
  const { cast, projectId, submissionId } = made
  const desk = await coded(made)
  expect(await everyRow()).toMatch(/askwithe[\s\S]*pennarude|pennarude[\s\S]*askwithe/i)
  await perform(withdraw, cast.cleo, { submissionId }, call())
  await settleWithdrawals()

  expect(await everything(cast)).not.toMatch(canaries)
  expect(await desk()).not.toMatch(/C-|brindlemoss|quorvane/)
  const { files } = await releaseFilesOf(cast.noor)
  for (const { path, bytes } of files) expect([path, canaries.test(Buffer.from(bytes).toString('utf8'))]).toEqual([path, false])
  expect((await commentAccount(admit(cast.cleo, 'comment.count'))).total).toMatchObject({
    received: 1,
    withdrawn: 1,
    admitted: 0,
  })
  expect(await db().besidePart.count({ where: { projectId } })).toBe(0)
})

test('one piece of it goes with what was kept of the whole, and the other stays; with the last one nothing is left', async () => {
  const made = await aSplitImport()
  const { cast, first, second } = made
  const desk = await coded(made)
  await perform(withdrawComment, cast.cleo, { commentId: first }, call())
  await settleWithdrawals()
  const left = await everything(cast)
  expect(left).not.toMatch(/brindlemoss|fenwhistle|wollinger|askwithe|pennarude/i)
  expect(left).toMatch(/quorvane[\s\S]*tamberlock/)
  expect(await desk()).toMatch(/quorvane/)
  expect(await desk()).not.toMatch(/brindlemoss/)

  await perform(withdrawComment, cast.cleo, { commentId: second }, call())
  await settleWithdrawals()
  expect(await everything(cast)).not.toMatch(canaries)
})

test('an import that is undone takes along what was put back, split, noted and set apart', async () => {
  const { cast, importId } = await aSplitImport()
  await perform(undoImport, cast.cleo, { importId }, call())
  await settleWithdrawals()
  expect(await everything(cast)).not.toMatch(canaries)
  expect((await commentAccount(admit(cast.cleo, 'comment.count'))).total.received).toBe(0)
})

test('what was taken back while its mailbox waited to be brought in does not come with it, nor stays where it was staged', async () => {
  const { cast, projectId } = await openProject()
  await importComments(cast.cleo, Buffer.from(letter()), null, call(), 'a.eml')
  await lookThroughAll()
  const { submissionId } = await db().comment.findFirstOrThrow({ where: { projectId } })
  const other = 'From: Kim <kim@example.org>\nMessage-ID: <k@example.org>\n\nTeach everybody.\n'
  const begins = async (bytes: Buffer<ArrayBuffer>) => {
    const upload = await spoolBody(cast.cleo, new Blob([bytes]).stream(), { declared: null, most: 1e6, name: 'a.mbox' })
    return beginImportOf(cast.cleo, upload, { mapping: null, skip: [] }, call())
  }
  const { importId } = await begins(mailbox(letter(), other))
  expect(everyFile()).toMatch(canaries)
  await perform(withdraw, cast.cleo, { submissionId }, call())
  await settleWithdrawals()
  expect(await workNextJob()).toBe(true)
  await lookThroughAll()
  expect(await everything(cast)).not.toMatch(canaries)
  const { state, account } = await db().import.findFirstOrThrow({ where: { id: importId } })
  expect([state, account]).toMatchObject(['landed', { comments: 1, duplicates: 1 }])

  const stopped = await begins(mailbox(letter('b'), letter('c')))
  await perform(cancelImport, cast.cleo, { importId: stopped.importId }, call())
  expect(await workNextJob()).toBe(true)
  expect(await everything(cast)).not.toMatch(canaries)
  expect(await db().staged.count({ where: { projectId } })).toBe(0)
})
