import { expect, test } from 'vitest'
import { custodyNotes } from '@/lib/exchange/read-notes'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { noteCustody } from '@/lib/services/comment/note-custody'
import { withdraw } from '@/lib/services/comment/withdraw'
import { aWaitingComment } from '@/tests/support/custody'
import { call, lastEvent } from '@/tests/support/project'

const words = 'Zanzibar library; only one person works there.'

test('a note is kept sealed, and told to custodians alone', async () => {
  const { cast, commentId, projectId } = await aWaitingComment()
  await perform(noteCustody, cast.cleo, { commentId, words }, call())
  expect(await lastEvent(projectId)).toMatchObject({ type: 'custody.noted', subject: commentId })
  expect(await custodyNotes(admit(cast.cleo, 'original.open'), commentId)).toMatchObject([{ words, by: 'cleo' }])
  const [row] = await db().custodyNote.findMany({ where: { projectId } })
  expect(Buffer.from(row?.sealed ?? []).toString('latin1')).not.toContain('Zanzibar')
  expect(JSON.stringify(await db().act.findMany({ where: { projectId } }))).not.toContain('Zanzibar')
})

test('a withdrawal takes the notes along', async () => {
  const { cast, kim, commentId, projectId } = await aWaitingComment()
  await perform(noteCustody, cast.cleo, { commentId, words }, call())
  await perform(withdraw, cast.cleo, { submissionId: kim.submissionId }, call())
  expect(await db().custodyNote.count({ where: { projectId } })).toBe(0)
})

test('nobody else notes or reads notes', async () => {
  const { cast, commentId } = await aWaitingComment()
  for (const member of [cast.noor, cast.ada]) {
    await expect(perform(noteCustody, member, { commentId, words }, call())).rejects.toMatchObject({ kind: 'forbidden' })
    expect(() => admit(member, 'original.open')).toThrow()
  }
})
