import { expect, test } from 'vitest'
import { receiptView } from '@/lib/queries/receipt'
import { perform } from '@/lib/server/verb'
import { join } from '@/lib/services/comment/join'
import { kimSends } from '@/tests/support/comments'
import { aDescription, aNotice } from '@/tests/support/description'
import { allOf, aSplitLetter, cuts, letter } from '@/tests/support/parts'
import { aProject, call, lastEvent } from '@/tests/support/project'

async function twoSent() {
  const cast = await aProject()
  const { advises } = await aDescription(cast)
  await aNotice(cast)
  const passage = { start: 0, end: 7, words: 'Advises' }
  const kim = await kimSends(cast, [
    { clauseId: advises, passage, text: 'Call kim@example.org', proposedText: 'Advises all.' },
    { text: 'and ask.' },
  ])
  const { comments, words } = await allOf(cast)
  const of = (start: string) => comments.find(({ id }) => words.get(id)?.text.startsWith(start))?.id ?? ''
  return { cast, kim, call: of('Call'), ask: of('and'), advises }
}

test('two comments of one submission become one, with an empty line between them', async () => {
  const made = await twoSent()
  const { cast, kim } = made
  const { commentId } = await perform(join, cast.cleo, { commentIds: [made.call, made.ask] }, call())
  const { comments, words, redactions, account } = await allOf(cast)
  expect(words.get(commentId)).toEqual({ text: 'Call kim@example.org\n\nand ask.', proposedText: 'Advises all.' })
  const of = (id: string) => comments.find((one) => one.id === id)
  expect(of(commentId)).toMatchObject({
    state: 'waiting',
    clauseId: made.advises,
    passageStart: 0,
    passageEnd: 7,
    isReceived: false,
  })
  expect([of(made.call), of(made.ask)]).toMatchObject([
    { state: 'joined', joinedIntoId: commentId },
    { state: 'joined', joinedIntoId: commentId },
  ])
  expect(redactions.map(({ commentId: at, says }) => [at, says])).toEqual([[commentId, 'kim@example.org']])
  expect(account).toMatchObject({
    total: { received: 2, waiting: 2 },
    now: { received: 1, waiting: 1 },
    parted: { received: 2, into: 1 },
  })
  expect((await receiptView(kim))?.comments.map(({ id, family }) => [id, family?.received])).toEqual([[commentId, 2]])
  expect(await lastEvent(cast.projectId)).toEqual({ type: 'comment.joined', subject: commentId, detail: { of: 2 } })
})

test('neighbouring pieces are joined as they were before they were cut', async () => {
  const { cast, pieces, might } = await aSplitLetter()
  const { commentId } = await perform(join, cast.cleo, { commentIds: [pieces[0], pieces[1]], clauseId: might }, call())
  const { comments, words, account } = await allOf(cast)
  expect(words.get(commentId)?.text).toBe(letter.slice(0, cuts[1]))
  expect(comments.find(({ id }) => id === commentId)?.clauseId).toBe(might)
  expect(account).toMatchObject({ total: { received: 1 }, now: { received: 2 } })
})

test('what was not sent together is not joined', async () => {
  const { cast, ask } = await twoSent()
  await kimSends(cast, [{ text: 'Later.' }])
  const { comments, words } = await allOf(cast)
  const later = comments.find(({ id }) => words.get(id)?.text === 'Later.')?.id ?? ''
  await expect(perform(join, cast.cleo, { commentIds: [ask, later] }, call())).rejects.toThrow(/not sent together/)
  await expect(perform(join, cast.cleo, { commentIds: [ask, ask] }, call())).rejects.toMatchObject({ kind: 'input' })
})

test('only a custodian joins', async () => {
  const made = await twoSent()
  await expect(perform(join, made.cast.noor, { commentIds: [made.call, made.ask] }, call())).rejects.toMatchObject({
    kind: 'forbidden',
  })
})
