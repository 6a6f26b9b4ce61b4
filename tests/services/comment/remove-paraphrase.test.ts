import { expect, test } from 'vitest'
import { paraphrasesOf } from '@/lib/queries/paraphrases'
import { perform } from '@/lib/server/verb'
import { checkParaphrase } from '@/lib/services/comment/check-paraphrase'
import { removeParaphrase } from '@/lib/services/comment/remove-paraphrase'
import { anUnquotable } from '@/tests/support/paraphrases'
import { call, lastEvent } from '@/tests/support/project'

test('what stands beside a quote is taken away with its earlier wordings, and nothing is published in its place', async () => {
  const { project, projectId, place, retells } = await anUnquotable()
  const { paraphraseId: first } = await retells(project.noor, 'Librarians are missing.')
  await perform(checkParaphrase, project.rui, { paraphraseId: first, webResult: '' }, call())
  const { paraphraseId } = await retells(project.noor, 'Name those who work in libraries.')
  expect((await paraphrasesOf({ projectId }))(place)?.published).toBe('Librarians are missing.')

  await perform(removeParaphrase, project.rui, { paraphraseId }, call())
  expect((await paraphrasesOf({ projectId }))(place)).toBeNull()
  expect(await lastEvent(projectId)).toMatchObject({
    type: 'quote.retelling-removed',
    subject: paraphraseId,
    detail: { comment: place.commentId, wordings: 2 },
  })
  const again = perform(removeParaphrase, project.rui, { paraphraseId }, call())
  await expect(again).rejects.toMatchObject({ kind: 'not-found' })
})

test('only editors and reviewers do so', async () => {
  const { project, retells } = await anUnquotable()
  const { paraphraseId } = await retells(project.noor, 'Librarians are missing.')
  for (const member of [project.ada, project.cleo, project.olu])
    await expect(perform(removeParaphrase, member, { paraphraseId }, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
