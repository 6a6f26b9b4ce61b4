import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { admitMany } from '@/lib/services/comment/admit-many'
import { kimSends } from '@/tests/support/comments'
import { aWaitingComment, textOf } from '@/tests/support/custody'
import { call } from '@/tests/support/project'

async function waiting(...texts: string[]) {
  const made = await aWaitingComment('Yes, this is what we do.')
  await kimSends(
    made.cast,
    texts.map((text) => ({ text })),
  )
  const rows = await db().comment.findMany({ where: { projectId: made.projectId }, select: { id: true } })
  return { ...made, commentIds: rows.map(({ id }) => id) }
}

test('short comments are admitted as one act, each with its line in the history', async () => {
  const { cast, projectId, commentIds } = await waiting('I agree.', 'So do I.')
  await perform(admitMany, cast.cleo, { commentIds }, call())
  expect(await db().comment.count({ where: { projectId, state: 'admitted' } })).toBe(3)
  expect(await db().event.count({ where: { projectId, type: 'comment.admitted' } })).toBe(3)
  expect((await Promise.all(commentIds.map((id) => textOf(projectId, id)))).toSorted()[0]).toBe('I agree.')
})

test('one with a place to decide, or a long one, keeps all of them out', async () => {
  for (const text of ['Write to kim@example.org.', 'word '.repeat(130)]) {
    const { cast, projectId, commentIds } = await waiting(text)
    // Whatever was masked beforehand is no place to decide, so it is made one here.
    await db().redaction.updateMany({ where: { projectId }, data: { state: 'proposed', pseudonymId: null } })
    await expect(perform(admitMany, cast.cleo, { commentIds }, call())).rejects.toMatchObject({ kind: 'conflict' })
    expect(await db().comment.count({ where: { projectId, state: 'admitted' } })).toBe(0)
  }
})

test('only the custodian admits', async () => {
  const { cast, commentIds } = await waiting('I agree.')
  for (const member of [cast.noor, cast.ada])
    await expect(perform(admitMany, member, { commentIds }, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
