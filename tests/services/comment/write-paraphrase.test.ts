import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { quoteBasket } from '@/lib/queries/quotes'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { applyCodings } from '@/lib/services/coding/apply-codings'
import { lockRound } from '@/lib/services/coding/lock-round'
import { quoteWords } from '@/lib/services/coding/quote-words'
import { withdraw } from '@/lib/services/comment/withdraw'
import { writeParaphrase } from '@/lib/services/comment/write-paraphrase'
import { anOpenRound } from '@/tests/support/coding-project'
import { hides, textOf } from '@/tests/support/custody'
import { anUnquotable, aRetoldPoint } from '@/tests/support/paraphrases'
import { call, lastEvent } from '@/tests/support/project'
import { kimAsks } from '@/tests/support/revision'

test('an editor or a reviewer says in other words what may not be quoted, beside it', async () => {
  const { project, projectId, place, retells } = await anUnquotable()
  await retells(project.noor, 'Librarians are missing.')
  const { paraphraseId } = await retells(project.rui, 'Name those who work in libraries.')
  expect(await db().paraphrase.findMany({ where: { projectId }, orderBy: { id: 'asc' } })).toMatchObject([
    { ...place, words: 'Librarians are missing.', writerId: project.noor.memberId, checkedAt: null },
    { words: 'Name those who work in libraries.', writerId: project.rui.memberId },
  ])
  const { commentId: comment, start, end } = place
  expect(await lastEvent(projectId)).toMatchObject({
    type: 'quote.retold',
    subject: paraphraseId,
    detail: { comment, start, end },
  })
})

test('a paraphrase that repeats five words of the comment is refused with these words', async () => {
  const { project, retells } = await anUnquotable()
  await expect(retells(project.noor, 'They do most of the training.')).rejects.toMatchObject({
    kind: 'input',
    fields: { words: expect.stringContaining('“do most of the training”') },
  })
})

test('words of an open round, and words that may be quoted, get none', async () => {
  const { project, projectId, place, retells } = await anUnquotable()
  const roundId = await anOpenRound(project)
  const coding = { id: randomUUID(), commentId: place.commentId, codeId: project.content.money, start: 0, end: 3 }
  await perform(applyCodings, project.ada, { roundId, codings: [coding] }, call())
  const blind = perform(writeParaphrase, project.noor, { ...place, end: 3, words: 'Missing.' }, call())
  await expect(blind).rejects.toMatchObject({ kind: 'not-found' })
  const older = perform(writeParaphrase, project.noor, { ...place, textRev: 2, words: 'Missing.' }, call())
  await expect(older).rejects.toMatchObject({ kind: 'conflict' })
  await db().submission.updateMany({ where: { projectId }, data: { allows: ['research', 'revise', 'quote'] } })
  await expect(retells(project.noor, 'Missing.')).rejects.toMatchObject({ kind: 'conflict' })
})

test('a passage of the quote basket gets one once its round is locked, also where no code stands on the very words', async () => {
  const { project, place } = await anUnquotable()
  const roundId = await anOpenRound(project)
  const words = { commentId: place.commentId, start: 0, end: 5 }
  await perform(quoteWords, project.ada, { ...words, roundId, id: randomUUID(), why: 'Plain.' }, call())
  const retell = () => perform(writeParaphrase, project.noor, { ...place, ...words, words: 'Missing.' }, call())
  await expect(retell()).rejects.toMatchObject({ kind: 'not-found' })
  await perform(lockRound, project.noor, { roundId }, call())
  await retell()
  expect((await quoteBasket(admit(project.noor, ['project.read', 'comment.read']))).quotes).toMatchObject([
    { mayBeQuoted: false, paraphrase: { words: 'Missing.', published: null } },
  ])
})

test('only editors and reviewers do so', async () => {
  const { project, retells } = await anUnquotable()
  for (const member of [project.ada, project.cleo, project.olu])
    await expect(retells(member, 'Missing.')).rejects.toMatchObject({ kind: 'forbidden' })
})

test('it goes with its comment', async () => {
  const { made, place } = await aRetoldPoint()
  const { cast, kim, projectId } = made
  expect(await db().paraphrase.findMany({ where: { projectId } })).toMatchObject([place])
  await perform(withdraw, cast.cleo, { submissionId: kim.submissionId }, call())
  expect(await db().paraphrase.count({ where: { projectId } })).toBe(0)
})

test('hiding more moves it along with the words it stands for, and it has to be checked again', async () => {
  const { made, place } = await aRetoldPoint()
  const { cast, commentId, projectId } = made
  await hides(cast, commentId, kimAsks, 'listen')
  const text = (await textOf(projectId, commentId)) ?? ''
  expect(await db().paraphrase.findMany({ where: { projectId } })).toMatchObject([
    { start: 0, end: text.length, textRev: place.textRev + 1, checkedAt: null, checkerId: null, webResult: '' },
  ])
})
