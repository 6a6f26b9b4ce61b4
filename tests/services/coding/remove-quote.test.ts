import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { quoteBasket } from '@/lib/queries/quotes'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { lockRound } from '@/lib/services/coding/lock-round'
import { quoteWords } from '@/lib/services/coding/quote-words'
import { removeQuote } from '@/lib/services/coding/remove-quote'
import { aCodingProject, anOpenRound } from '@/tests/support/coding-project'
import { call, lastEvent } from '@/tests/support/project'

test('who marked a passage takes it out, an editor once the round is locked, and another coder never', async () => {
  const project = await aCodingProject()
  const { ada, ben, noor, comments } = project
  const roundId = await anOpenRound(project)
  const [first, second] = [randomUUID(), randomUUID()]
  for (const [id, end] of [
    [first, 7],
    [second, 9],
  ] as const)
    await perform(quoteWords, ada, { roundId, commentId: comments[0], start: 0, end, id, why: 'Blunt.' }, call())
  for (const member of [ben, noor])
    await expect(perform(removeQuote, member, { id: first }, call())).rejects.toMatchObject({ kind: 'not-found' })
  await perform(removeQuote, ada, { id: first }, call())
  expect(await lastEvent(project.projectId)).toMatchObject({ type: 'quote.removed', subject: first })
  await perform(lockRound, noor, { roundId }, call())
  await expect(perform(removeQuote, ben, { id: second }, call())).rejects.toMatchObject({ kind: 'frozen' })
  await perform(removeQuote, noor, { id: second }, call())
  expect((await quoteBasket(admit(ada, ['project.read', 'comment.read']))).quotes).toEqual([])
})
