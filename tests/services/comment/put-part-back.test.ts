import { expect, test } from 'vitest'
import { importComments } from '@/lib/exchange/import-comments'
import { lookThroughAll } from '@/lib/exchange/look-through-comments'
import { readOriginal } from '@/lib/exchange/read-original'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { putPartBack } from '@/lib/services/comment/put-part-back'
import { admits } from '@/tests/support/custody'
import { aDescription, aNotice } from '@/tests/support/description'
import { aProject, call, lastEvent } from '@/tests/support/project'

async function aLetter() {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast)
  const letter =
    'From: Kim <kim@example.org>\nMessage-ID: <a@example.org>\n\nWrite to lou@example.org 🌱 first.\n\nKind regards,\nKim\nPlease do not quote me. Ask ben@example.org instead.\n'
  await importComments(cast.cleo, Buffer.from(letter), null, call(), 'a.eml')
  const { id } = await db().comment.findFirstOrThrow({ where: { projectId: cast.projectId } })
  const opened = () => readOriginal(cast.cleo, id, call())
  const [part] = (await opened()).beside
  return { cast, projectId: cast.projectId, commentId: id, partId: part?.id ?? '', opened }
}

test('what was wrongly set apart comes back at the end, is looked through, and no place before it moves', async () => {
  const { cast, projectId, commentId, partId, opened } = await aLetter()
  await lookThroughAll()
  const before = await db().redaction.findMany({ where: { projectId }, orderBy: { id: 'asc' } })
  const { text: first } = await opened()
  await perform(putPartBack, cast.cleo, { partId }, call())
  expect(await lastEvent(projectId)).toMatchObject({ type: 'comment.part-put-back', subject: commentId })

  const { text, beside } = await opened()
  expect(text).toBe(`${first}\n\nKind regards,\nKim\nPlease do not quote me. Ask ben@example.org instead.`)
  expect(beside).toEqual([])
  const after = await db().redaction.findMany({ where: { projectId }, orderBy: { id: 'asc' } })
  expect(after.slice(0, before.length)).toEqual(before)
  const found = after.slice(before.length).map(({ start, end }) => text.slice(start, end))
  expect(found).toContain('ben@example.org')
  expect(found).not.toContain('lou@example.org')
  const [sentence] = await db().useSentence.findMany({ where: { projectId } })
  expect(text.slice(sentence?.start, sentence?.end)).toContain('Please do not quote me.')
  await expect(admits(cast, commentId)).rejects.toMatchObject({ kind: 'conflict' })
  await expect(perform(putPartBack, cast.cleo, { partId }, call())).rejects.toMatchObject({ kind: 'not-found' })
})

test('only a custodian puts words back, and only while the comment waits', async () => {
  const { cast, projectId, partId } = await aLetter()
  await expect(perform(putPartBack, cast.noor, { partId }, call())).rejects.toMatchObject({ kind: 'forbidden' })
  await db().comment.updateMany({ where: { projectId }, data: { state: 'admitted' } })
  await expect(perform(putPartBack, cast.cleo, { partId }, call())).rejects.toMatchObject({ kind: 'conflict' })
})
