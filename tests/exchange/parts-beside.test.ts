import { expect, test } from 'vitest'
import { importComments } from '@/lib/exchange/import-comments'
import { readOriginal } from '@/lib/exchange/read-original'
import { importsOf } from '@/lib/queries/imports'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { undoImport } from '@/lib/services/comment/undo-import'
import { withdraw } from '@/lib/services/comment/withdraw'
import { commentsPart, docxOf } from '@/tests/formats/support/office'
import { aDescription, aNotice } from '@/tests/support/description'
import { everyRow } from '@/tests/support/dump'
import { aProject, call } from '@/tests/support/project'

const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
const replied =
  'From: Kim <kim@example.org>\nMessage-ID: <a@example.org>\n\nTeach everybody.\n\nKind regards,\nZebulon\n\nOn Mon, 1 Mar 2026 at 10:00, The Team\n<team@example.org> wrote:\n\n> Dear Quentin, please comment.'
const copy = docxOf(
  `<w:p>${run('Wholly other ')}<w:commentRangeStart w:id="0"/>${run('words of Xanthippe')}<w:commentRangeEnd w:id="0"/>${run(' stand here.')}</w:p>`,
  {
    'word/comments.xml': commentsPart(
      `<w:comment w:id="0" w:author="Lou" w:date="2026-03-04T10:00:00Z"><w:p>${run('Only they?')}</w:p></w:comment>`,
    ),
  },
)

async function brought(bytes: Uint8Array, name: string) {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast)
  const account = await importComments(cast.cleo, bytes, null, call(), name)
  const { projectId } = cast
  const comments = await db().comment.findMany({ where: { projectId }, orderBy: { id: 'asc' } })
  const opened = (nth = 0) => readOriginal(cast.cleo, comments[nth]?.id ?? '', call())
  return { cast, projectId, comments, account, opened }
}

test('a quoted reply and a signature are sealed beside their comment, and read with the opened original alone', async () => {
  const { cast, projectId, comments, account, opened } = await brought(Buffer.from(replied), 'a.eml')
  expect(account).toMatchObject({ read: 3, comments: 1, apart: 2 })
  expect((await opened()).beside).toMatchObject([
    { kind: 'signature', words: 'Kind regards,\nZebulon', place: expect.stringContaining('line') },
    { kind: 'quotedReply', words: expect.stringContaining('> Dear Quentin, please comment.') },
  ])
  expect(await everyRow()).not.toMatch(/Zebulon|Quentin/)
  await expect(readOriginal(cast.noor, comments[0]?.id ?? '', call())).rejects.toMatchObject({ kind: 'forbidden' })
  expect(await db().besidePart.count({ where: { projectId } })).toBe(2)
})

test('a quote that no clause has stays with the comment, and the text of the copy with it', async () => {
  const { opened, comments } = await brought(copy, 'a.docx')
  expect(comments).toMatchObject([{ clauseId: null, passageStart: null }])
  const { beside, version } = await opened()
  expect(version).toBe(1)
  expect(beside).toMatchObject([
    { kind: 'aimedAt', words: 'words of Xanthippe', before: 'Wholly other ', after: ' stand here.' },
    { kind: 'copied', words: expect.stringContaining('stand here.') },
  ])
  expect(await everyRow()).not.toContain('Xanthippe')
})

test('a letter of nothing but quoted words waits as a comment, since nothing that came in is lost', async () => {
  const bytes = Buffer.from('From: Kim <kim@example.org>\nMessage-ID: <b@example.org>\n\n> Teach everybody.\n> And me.\n')
  const { account, opened, cast } = await brought(bytes, 'b.eml')
  expect(account).toMatchObject({ read: 1, comments: 1, apart: 0 })
  expect((await opened()).text).toBe('> Teach everybody.\n> And me.')
  const [one] = await importsOf(admit(cast.cleo, 'comment.import'))
  expect(one?.lines).toMatchObject([{ outcome: 'remark', why: expect.stringContaining('nothing else in this letter') }])
})

test('withdrawing, destroying the key and undoing the import leave none of it', async () => {
  const withdrawn = await brought(Buffer.from(replied), 'a.eml')
  await perform(withdraw, withdrawn.cast.cleo, { submissionId: withdrawn.comments[0]?.submissionId ?? '' }, call())
  expect(await db().besidePart.count({ where: { projectId: withdrawn.projectId } })).toBe(0)

  const destroyed = await brought(Buffer.from(replied), 'a.eml')
  await db().subjectKey.deleteMany({ where: { projectId: destroyed.projectId } })
  expect(await db().besidePart.count({ where: { projectId: destroyed.projectId } })).toBe(0)

  const undone = await brought(copy, 'a.docx')
  const { id: importId } = await db().import.findFirstOrThrow({ where: { projectId: undone.projectId } })
  await perform(undoImport, undone.cast.cleo, { importId }, call())
  expect(await db().besidePart.count({ where: { projectId: undone.projectId } })).toBe(0)
})
