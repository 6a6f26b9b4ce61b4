import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { join } from '@/lib/services/comment/join'
import { putTogether } from '@/lib/services/comment/put-together'
import { split } from '@/lib/services/comment/split'
import { takeApart } from '@/lib/services/comment/take-apart'
import { kimSends } from '@/tests/support/comments'
import { hides } from '@/tests/support/custody'
import { allOf, aSplitLetter } from '@/tests/support/parts'
import { call, lastEvent } from '@/tests/support/project'

test('joined comments taken apart are exactly what they were', async () => {
  const { cast, pieces, projectId } = await aSplitLetter()
  const before = await allOf(cast)
  const { commentId } = await perform(join, cast.cleo, { commentIds: [pieces[2], pieces[0]] }, call())
  expect(await allOf(cast)).not.toEqual(before)
  await perform(takeApart, cast.cleo, { commentId }, call())
  expect(await allOf(cast)).toEqual(before)
  expect(await lastEvent(projectId)).toEqual({ type: 'comment.taken-apart', subject: commentId, detail: { of: 2 } })
})

test('a joined comment that was split is put together and taken apart again', async () => {
  const { cast, pieces } = await aSplitLetter()
  const before = await allOf(cast)
  const { commentId } = await perform(join, cast.cleo, { commentIds: [pieces[0], pieces[2]] }, call())
  await perform(split, cast.cleo, { commentId, cuts: [13], targets: [null, null] }, call())
  await perform(putTogether, cast.cleo, { commentId }, call())
  await perform(takeApart, cast.cleo, { commentId }, call())
  expect(await allOf(cast)).toEqual(before)
})

test('words hidden over the seam keep it whole', async () => {
  const { cast, projectId } = await aSplitLetter()
  await kimSends(cast, [{ text: 'Ask Maya' }, { text: 'Rao.' }])
  const { comments, words } = await allOf(cast)
  const of = (text: string) => comments.find(({ id }) => words.get(id)?.text === text)?.id ?? ''
  const { commentId } = await perform(join, cast.cleo, { commentIds: [of('Ask Maya'), of('Rao.')] }, call())
  await db().redaction.deleteMany({ where: { projectId, commentId } })
  await hides(cast, commentId, 'Ask Maya\n\nRao.', 'Maya\n\nRao')
  await expect(perform(takeApart, cast.cleo, { commentId }, call())).rejects.toThrow(/reaches over/)
})

test('a comment that was joined of nothing is not taken apart, and nobody but a custodian does it', async () => {
  const { cast, pieces } = await aSplitLetter()
  await expect(perform(takeApart, cast.cleo, { commentId: pieces[0] }, call())).rejects.toMatchObject({ kind: 'conflict' })
  const { commentId } = await perform(join, cast.cleo, { commentIds: [pieces[0], pieces[1]] }, call())
  await expect(perform(takeApart, cast.ada, { commentId }, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
