import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { importComments, previewComments } from '@/lib/exchange/import-comments'
import { importsOf } from '@/lib/queries/imports'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { openOriginal } from '@/lib/server/vault'
import { aDescription, aNotice } from '@/tests/support/description'
import { aProject, type Cast, call, lastEvent } from '@/tests/support/project'

async function openProject(): Promise<Cast> {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast)
  return cast
}
const csv = (...lines: string[]) => Buffer.from(lines.join('\r\n'))

test('each text of a table becomes a comment, or is accounted for by its line', async () => {
  const cast = await openProject()
  const file = csv(
    'respondent,comment,clause,may be quoted,e-mail',
    'r1,"You forgot the librarians 📚, ""really""",K-02,no,kim@example.org',
    'r1,And the pay.,,,kim@example.org',
    'r2,,,,',
    'r1,And the pay.,,,kim@example.org',
    'r3,Nobody knows this clause.,K-99,,',
    'r4,too,many,cells,in,this',
  )
  const account = await importComments(cast.cleo, file, null, call())
  expect(account).toMatchObject({ rows: 6, comments: 2, empty: 1, duplicates: 1, refused: 2, read: 6 })
  expect(await lastEvent(cast.projectId)).toMatchObject({ type: 'submission.imported', detail: { comments: 2 } })

  const submissions = await db().submission.findMany({ where: { projectId: cast.projectId }, orderBy: { importRow: 'asc' } })
  expect(submissions.map(({ allows, importRow }) => [importRow, allows.includes('quote')])).toEqual([
    [1, false],
    [2, true],
  ])
  expect(new Set(submissions.map(({ commenterId }) => commenterId)).size).toBe(1)
  const [comment] = await db().comment.findMany({ where: { projectId: cast.projectId, submissionId: submissions[0]?.id ?? '' } })
  expect(comment?.clauseId).not.toBeNull()
  expect((await openOriginal(db(), cast.projectId, comment?.id ?? ''))?.text).toBe('You forgot the librarians 📚, "really"')
  const [view] = await importsOf(admit(cast.cleo, 'comment.import'))
  expect(view?.lines.map(({ row }) => row)).toEqual([4, 5, 6, 7])
  expect(JSON.stringify(view)).not.toMatch(/librarians|pay|kim@|respondent/)
})

test('the same file is recognised, and nothing is doubled', async () => {
  const cast = await openProject()
  const file = csv('comment', 'Once is enough.')
  await importComments(cast.cleo, file, null, call())
  await expect(importComments(cast.cleo, file, null, call())).rejects.toMatchObject({ kind: 'conflict' })
  expect(await db().comment.count({ where: { projectId: cast.projectId } })).toBe(1)
})

test('curly quotes of a windows-1252 file and a byte order mark are read as they are meant', async () => {
  const cast = await openProject()
  const old = iconv.encode('comment;date\n“Où est la pratique?” she asked – twice.;03/04/2026', 'windows-1252')
  expect(await previewComments(cast.cleo, old)).toMatchObject({ encoding: 'windows-1252', delimiter: ';', rows: 1 })
  await importComments(cast.cleo, old, null, call())
  await importComments(cast.cleo, csv('\uFEFFcomment', 'مرحبا e\u0301 👩‍🏫'), null, call())
  const comments = await db().comment.findMany({ where: { projectId: cast.projectId }, select: { id: true } })
  const words = await Promise.all(comments.map(async ({ id }) => (await openOriginal(db(), cast.projectId, id))?.text))
  expect(words.toSorted()).toEqual(['“Où est la pratique?” she asked – twice.', 'مرحبا e\u0301 👩‍🏫'].toSorted())
})

test('what is no table is refused in one sentence, and nothing is kept', async () => {
  const cast = await openProject()
  const bad = [Buffer.from(''), Buffer.from('PK\u0003\u0004\0\0 not a table'), Buffer.from('\n\n'), csv('name,when', 'Kim,never')]
  for (const bytes of bad) await expect(importComments(cast.cleo, bytes, null, call())).rejects.toMatchObject({ kind: 'input' })
  await expect(importComments(cast.ada, csv('comment', 'Hello.'), null, call())).rejects.toMatchObject({ kind: 'not-found' })
  expect(await db().submission.count({ where: { projectId: cast.projectId } })).toBe(0)
  expect(await db().import.count({ where: { projectId: cast.projectId } })).toBe(0)
})

test('a thousand comments land in one act', async () => {
  const cast = await openProject()
  const lines = Array.from({ length: 1000 }, (_, nth) => `p${nth % 700},Remark number ${nth} on the work.`)
  expect(await importComments(cast.cleo, csv('commenter,comment', ...lines), null, call())).toMatchObject({ comments: 1000 })
  expect(await db().commenter.count({ where: { projectId: cast.projectId } })).toBe(700)
})

test('a comment keeps the question of its survey, but not one with an address in it', async () => {
  const cast = await openProject()
  const file = csv(
    'StartDate,ResponseId,Status,Finished,Q1,Q2',
    'Start Date,Response ID,Response Type,Finished,"What would you\nchange, and why?",Anything else? Write to rui@example.org',
    '"{""ImportId"":""startDate""}","{""ImportId"":""_recordId""}","{""ImportId"":""status""}","{""ImportId"":""finished""}","{""ImportId"":""QID1_TEXT""}","{""ImportId"":""QID2_TEXT""}"',
    '2026-03-04 10:00:00,R_1,IP Address,True,Teach more.,Thanks for asking.',
  )
  const mapping = {
    columns: [
      ...['date', 'commenter', 'drop', 'drop'].map((as) => ({ as }) as { as: 'date' | 'commenter' | 'drop' }),
      ...[1, 2].map(() => ({ as: 'comment' as const, target: null, isAnswer: true })),
    ],
    dateOrder: 'day-first' as const,
  }
  const preview = await previewComments(cast.cleo, file)
  expect(preview.remarks).toContain('The question of column 6 holds an address or a number. It is not kept with the comments.')
  await importComments(cast.cleo, file, mapping, call())
  const comments = await db().comment.findMany({ where: { projectId: cast.projectId }, select: { asked: true } })
  expect(comments.map(({ asked }) => asked).toSorted()).toEqual([null, 'What would you change, and why?'].toSorted())
})
