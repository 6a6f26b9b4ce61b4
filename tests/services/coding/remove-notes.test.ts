import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { quoteBasket } from '@/lib/queries/quotes'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { quoteWords } from '@/lib/services/coding/quote-words'
import { removeNotes } from '@/lib/services/coding/remove-notes'
import { undoAct } from '@/lib/services/coding/undo-act'
import { aCodingProject, anOpenRound } from '@/tests/support/coding-project'
import { call, lastEvent } from '@/tests/support/project'

test('a coder takes own lines off words, nobody else can, and undo puts them back where nothing later stands', async () => {
  const project = await aCodingProject()
  const { ada, ben, noor, comments } = project
  const roundId = await anOpenRound(project)
  const id = randomUUID()
  const at = { roundId, commentId: comments[0], start: 0, end: 7 }
  const whys = async () => (await quoteBasket(admit(ada, ['project.read', 'comment.read']))).quotes.map(({ why }) => why)
  await perform(quoteWords, ada, { ...at, id, why: 'Blunt.' }, call())
  await expect(perform(removeNotes, ben, { roundId, ids: [id] }, call())).rejects.toMatchObject({ kind: 'not-found' })
  await expect(perform(removeNotes, noor, { roundId, ids: [id] }, call())).rejects.toMatchObject({ kind: 'forbidden' })
  const remove = call()
  await perform(removeNotes, ada, { roundId, ids: [id] }, remove)
  expect(await lastEvent(project.projectId)).toMatchObject({ type: 'note.removed', subject: roundId })
  expect(await whys()).toEqual([])
  expect(await perform(removeNotes, ada, { roundId, ids: [id] }, call())).toMatchObject({ taken: [] })

  const later = call()
  await perform(quoteWords, ada, { ...at, id: randomUUID(), why: 'Later.' }, later)
  await expect(perform(undoAct, ada, { actId: remove.act }, call())).rejects.toMatchObject({ kind: 'conflict' })
  expect(await whys()).toEqual(['Later.'])
  await perform(undoAct, ada, { actId: later.act }, call())
  await perform(undoAct, ada, { actId: remove.act }, call())
  expect(await whys()).toEqual(['Blunt.'])
})
