import { expect, test } from 'vitest'
import { paraphrasesOf } from '@/lib/queries/paraphrases'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { checkParaphrase } from '@/lib/services/comment/check-paraphrase'
import { removeParaphrase } from '@/lib/services/comment/remove-paraphrase'
import { restoreParaphrase } from '@/lib/services/comment/restore-paraphrase'
import { anUnquotable } from '@/tests/support/paraphrases'
import { call, lastEvent } from '@/tests/support/project'

async function aRemoved() {
  const made = await anUnquotable()
  const { paraphraseId } = await made.retells(made.project.noor, 'Librarians are missing.')
  await perform(checkParaphrase, made.project.rui, { paraphraseId, webResult: '' }, call())
  await perform(removeParaphrase, made.project.noor, { paraphraseId }, call())
  return { ...made, paraphraseId }
}

test('a paraphrase that was taken away comes back as it stood, with its check', async () => {
  const { project, projectId, place, paraphraseId } = await aRemoved()
  await perform(restoreParaphrase, project.noor, { paraphraseId }, call())
  expect((await paraphrasesOf({ projectId }))(place)?.published).toBe('Librarians are missing.')
  expect(await lastEvent(projectId)).toMatchObject({ type: 'quote.retelling-restored', subject: paraphraseId })
  const again = perform(restoreParaphrase, project.noor, { paraphraseId }, call())
  await expect(again).rejects.toMatchObject({ kind: 'not-found' })
})

test('words that may be quoted by now need it no more, and only editors and reviewers bring it back', async () => {
  const { project, projectId, paraphraseId } = await aRemoved()
  for (const member of [project.ada, project.cleo, project.olu])
    await expect(perform(restoreParaphrase, member, { paraphraseId }, call())).rejects.toMatchObject({ kind: 'forbidden' })
  await db().submission.updateMany({ where: { projectId }, data: { allows: ['research', 'revise', 'quote'] } })
  const late = perform(restoreParaphrase, project.noor, { paraphraseId }, call())
  await expect(late).rejects.toMatchObject({ kind: 'conflict' })
})
