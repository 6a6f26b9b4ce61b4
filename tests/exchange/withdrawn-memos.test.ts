import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { diaryOf } from '@/lib/queries/diary'
import { memosOf } from '@/lib/queries/memos'
import { questionsOf } from '@/lib/queries/questions'
import { quoteBasket } from '@/lib/queries/quotes'
import { seenWork } from '@/lib/queries/seen'
import { seenTexts } from '@/lib/queries/seen-texts'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { answerQuestion } from '@/lib/services/coding/answer-question'
import { applyCodings } from '@/lib/services/coding/apply-codings'
import { lockRound } from '@/lib/services/coding/lock-round'
import { markAssignment } from '@/lib/services/coding/mark-assignment'
import { quoteWords } from '@/lib/services/coding/quote-words'
import { removeParaphrase } from '@/lib/services/comment/remove-paraphrase'
import { withdraw } from '@/lib/services/comment/withdraw'
import { writeParaphrase } from '@/lib/services/comment/write-paraphrase'
import { removeMemo } from '@/lib/services/memo/remove-memo'
import { writeMemo } from '@/lib/services/memo/write-memo'
import { aCodingProject, anOpenRound } from '@/tests/support/coding-project'
import { aNotice } from '@/tests/support/description'
import { everyRow } from '@/tests/support/dump'
import { call } from '@/tests/support/project'

const canaries = /marmozet|velluto|grigoire|sembrano|tolvane|quillaree|ombrefort|wendrosk/

test('memos on a comment and its codings, with answers, questions, quotable passages and paraphrases taken away, go with it and are shown nowhere', async () => {
  const project = await aCodingProject()
  const { projectId, ada, noor, cleo, content } = project
  const [commentId] = project.comments
  await aNotice(project)
  const { id: noticeId } = await db().notice.findFirstOrThrow({ where: { projectId } })
  await db().submission.updateMany({ where: { projectId }, data: { noticeId } })
  const roundId = await anOpenRound(project)
  const codingId = randomUUID()
  const coding = { id: codingId, commentId, codeId: content.money, start: 0, end: 10 }
  await perform(applyCodings, ada, { roundId, codings: [coding] }, call())
  await perform(markAssignment, ada, { roundId, commentId, state: 'skipped', question: 'Is it marmozet?' }, call())
  const asked = { roundId, coderId: ada.memberId, commentId }
  await perform(answerQuestion, noor, { ...asked, answer: 'It is velluto.' }, call())
  await perform(writeMemo, ada, { words: 'A grigoire on the coding.', codingId }, call())
  const first = await perform(writeMemo, ada, { words: 'A sembrano on the comment.', commentId }, call())
  const words = { roundId, commentId, start: 0, end: 10 }
  await perform(quoteWords, ada, { ...words, id: randomUUID(), why: 'A wendrosk in a nutshell.' }, call())
  await perform(lockRound, noor, { roundId }, call())
  await perform(writeMemo, noor, { words: 'A tolvane in answer.', replyToId: first }, call())
  const gone = await perform(writeMemo, noor, { words: 'A quillaree that was taken off.', commentId }, call())
  await perform(removeMemo, noor, { id: gone }, call())
  const place = { commentId, start: 0, end: 10, textRev: 1 }
  const { paraphraseId } = await perform(writeParaphrase, noor, { ...place, words: 'They miss ombrefort.' }, call())
  await perform(removeParaphrase, noor, { paraphraseId }, call())

  const before = await everyRow()
  for (const word of canaries.source.split('|')) expect(before).toContain(word)
  const { submissionId } = await db().comment.findUniqueOrThrow({ where: { projectId_id: { projectId, id: commentId } } })
  await perform(withdraw, cleo, { submissionId }, call())

  expect(await everyRow()).not.toMatch(canaries)
  const diarist = admit(noor, ['project.read', 'history.read', 'round.read', 'proposal.read'])
  const reader = admit(noor, ['project.read', 'comment.count', 'comment.read', 'question.read'])
  const shown = [
    await memosOf(reader),
    await diaryOf(diarist),
    await questionsOf(reader),
    (await seenWork(reader)).comments,
    await quoteBasket(reader),
  ]
  expect(JSON.stringify(shown)).not.toMatch(canaries)
  expect(JSON.stringify(shown)).not.toContain(commentId)
  expect([...(await seenTexts(reader, [commentId]))]).toEqual([])
})
