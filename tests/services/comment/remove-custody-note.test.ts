import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { noteCustody } from '@/lib/services/comment/note-custody'
import { removeCustodyNote } from '@/lib/services/comment/remove-custody-note'
import { aWaitingComment } from '@/tests/support/custody'
import { call, lastEvent } from '@/tests/support/project'

test('a note is taken away by a custodian and by nobody else', async () => {
  const { cast, commentId, projectId } = await aWaitingComment()
  await perform(noteCustody, cast.cleo, { commentId, words: 'Ask again.' }, call())
  const { id: noteId } = await db().custodyNote.findFirstOrThrow({ where: { projectId } })
  await expect(perform(removeCustodyNote, cast.noor, { noteId }, call())).rejects.toMatchObject({ kind: 'forbidden' })
  await perform(removeCustodyNote, cast.cleo, { noteId }, call())
  expect(await db().custodyNote.count({ where: { projectId } })).toBe(0)
  expect(await lastEvent(projectId)).toMatchObject({ type: 'custody.note-removed', subject: commentId })
})
