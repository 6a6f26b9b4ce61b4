import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { quoteBasket } from '@/lib/queries/quotes'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { lockRound } from '@/lib/services/coding/lock-round'
import { quoteWords } from '@/lib/services/coding/quote-words'
import { removeQuote } from '@/lib/services/coding/remove-quote'
import { restoreQuote } from '@/lib/services/coding/restore-quote'
import { aCodingProject, anOpenRound } from '@/tests/support/coding-project'
import { call, lastEvent } from '@/tests/support/project'

test('a passage that was taken out is put back by those who could take it out', async () => {
  const project = await aCodingProject()
  const { ada, ben, noor, comments } = project
  const roundId = await anOpenRound(project)
  const id = randomUUID()
  await perform(quoteWords, ada, { roundId, commentId: comments[0], start: 0, end: 7, id, why: 'Blunt.' }, call())
  await perform(lockRound, noor, { roundId }, call())
  await perform(removeQuote, noor, { id }, call())
  await expect(perform(restoreQuote, ben, { id }, call())).rejects.toMatchObject({ kind: 'frozen' })
  await perform(restoreQuote, noor, { id }, call())
  expect(await lastEvent(project.projectId)).toMatchObject({ type: 'quote.restored', subject: id })
  expect((await quoteBasket(admit(ben, ['project.read', 'comment.read']))).quotes).toMatchObject([{ id, why: 'Blunt.' }])
})
