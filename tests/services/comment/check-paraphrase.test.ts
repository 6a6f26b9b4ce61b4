import { expect, test } from 'vitest'
import { paraphrasesOf } from '@/lib/queries/paraphrases'
import { db } from '@/lib/server/db'
import type { AnyMember } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { checkParaphrase } from '@/lib/services/comment/check-paraphrase'
import { anUnquotable } from '@/tests/support/paraphrases'
import { call, lastEvent } from '@/tests/support/project'

async function aParaphrase() {
  const made = await anUnquotable()
  const { paraphraseId } = await made.retells(made.project.noor, 'Librarians are missing.')
  const check = (member: AnyMember, webResult = '') => perform(checkParaphrase, member, { paraphraseId, webResult }, call())
  return { ...made, paraphraseId, check }
}

test('a second member checks a paraphrase, and from then on it may be published', async () => {
  const { project, projectId, place, paraphraseId, check } = await aParaphrase()
  expect((await paraphrasesOf(project))(place)).toMatchObject({ check: null, published: null })
  await check(project.rui, 'Looked for it in two engines: nothing.')
  expect(await lastEvent(projectId)).toMatchObject({
    type: 'quote.retelling-checked',
    subject: paraphraseId,
    detail: { comment: place.commentId, web: true },
  })
  expect((await paraphrasesOf(project))(place)).toMatchObject({
    check: { by: 'rui', webResult: 'Looked for it in two engines: nothing.' },
    published: 'Librarians are missing.',
  })
  await expect(check(project.rui)).rejects.toMatchObject({ kind: 'conflict' })
})

test('a newer wording waits for its check while the checked one stays published', async () => {
  const { project, place, retells, check } = await aParaphrase()
  await check(project.rui)
  await retells(project.rui, 'Add those who work in libraries.')
  expect((await paraphrasesOf(project))(place)).toMatchObject({
    words: 'Add those who work in libraries.',
    check: null,
    published: 'Librarians are missing.',
  })
})

test('the writer checks it only when nobody else could', async () => {
  const { project, projectId, check } = await aParaphrase()
  await expect(check(project.noor)).rejects.toMatchObject({ kind: 'conflict' })
  await db().member.update({
    where: { projectId_id: { projectId, id: project.rui.memberId } },
    data: { leftAt: new Date() },
  })
  await check(project.noor)
})

test('words of the comment are never marked as checked', async () => {
  const { project, projectId, place, paraphraseId, check } = await aParaphrase()
  await db().paraphrase.updateMany({ where: { projectId }, data: { words: 'We do most of the training.' } })
  await expect(check(project.rui)).rejects.toMatchObject({ kind: 'conflict' })
  await db().paraphrase.updateMany({
    where: { projectId, id: paraphraseId },
    data: { checkedAt: new Date(), checkerId: project.rui.memberId },
  })
  expect((await paraphrasesOf(project))(place)?.published).toBeNull()
})

test('only editors and reviewers check', async () => {
  const { project, check } = await aParaphrase()
  await expect(check(project.ada)).rejects.toMatchObject({ kind: 'forbidden' })
})
