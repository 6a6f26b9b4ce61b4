import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { decideUseSentence } from '@/lib/services/comment/decide-use-sentence'
import { noteCustody } from '@/lib/services/comment/note-custody'
import { putTogether } from '@/lib/services/comment/put-together'
import { split } from '@/lib/services/comment/split'
import { withdrawOwnComment } from '@/lib/services/comment/withdraw-own-comment'
import { admits, hides } from '@/tests/support/custody'
import { aLetter, allOf, aSplitLetter, cuts, letter } from '@/tests/support/parts'
import { call, lastEvent } from '@/tests/support/project'

test('pieces put together are exactly the comment that was split', async () => {
  const { cast, commentId, projectId } = await aLetter()
  const before = await allOf(cast)
  await perform(split, cast.cleo, { commentId, cuts, targets: [null, null, null] }, call())
  await perform(putTogether, cast.cleo, { commentId }, call())
  expect(await allOf(cast)).toEqual(before)
  expect(await lastEvent(projectId)).toEqual({ type: 'comment.put-together', subject: commentId, detail: { pieces: 3 } })
})

test('what was decided on the pieces meanwhile is kept', async () => {
  const { cast, commentId, pieces, projectId } = await aSplitLetter()
  await hides(cast, pieces[1], letter.slice(cuts[0], cuts[1]), 'staff')
  const sentences = await db().useSentence.findMany({ where: { projectId } })
  for (const { id } of sentences) await perform(decideUseSentence, cast.cleo, { sentenceId: id, says: 'no' }, call())
  await perform(noteCustody, cast.cleo, { commentId: pieces[1], words: 'Look here.' }, call())
  await perform(putTogether, cast.cleo, { commentId }, call())
  const { redactions, useSentences, notes } = await allOf(cast)
  expect(redactions.map(({ says }) => says)).toContain('staff')
  expect(useSentences.every(({ state, commentId: at }) => state === 'accepted' && at === commentId)).toBe(true)
  expect(notes).toMatchObject([{ commentId }])
})

test('a piece that was let in, or taken back, keeps the others as they are', async () => {
  const { cast, kim, commentId, pieces } = await aSplitLetter()
  await admits(cast, pieces[0])
  await expect(perform(putTogether, cast.cleo, { commentId }, call())).rejects.toThrow(/is admitted/)
  await perform(withdrawOwnComment, kim, { commentId: pieces[0] }, call())
  await expect(perform(putTogether, cast.cleo, { commentId }, call())).rejects.toThrow(/taken back/)
})

test('only a custodian puts together', async () => {
  const { cast, commentId } = await aSplitLetter()
  await expect(perform(putTogether, cast.noor, { commentId }, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
