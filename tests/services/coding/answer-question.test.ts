import { expect, test } from 'vitest'
import { deskRound } from '@/lib/queries/desk'
import { deskMemos } from '@/lib/queries/memos'
import { questionsOf } from '@/lib/queries/questions'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { answerQuestion } from '@/lib/services/coding/answer-question'
import { markAssignment } from '@/lib/services/coding/mark-assignment'
import { openRound } from '@/lib/services/coding/open-round'
import { aCodingProject, anOpenRound, type CodingProject } from '@/tests/support/coding-project'
import { aMember, call, lastEvent } from '@/tests/support/project'

const beside = async (coder: CodingProject['ada'], commentId: string) => {
  const member = admit(coder, 'coding.read-own')
  const round = await deskRound(member, 1)
  return round && deskMemos(member, round, commentId)
}

test('an editor answers a question, the coder who asked sees it at the comment, and nobody else does', async () => {
  const project = await aCodingProject()
  const { ada, ben, noor, comments } = project
  const roundId = await anOpenRound(project)
  const [commentId] = comments
  const ask = (question: string) => perform(markAssignment, ada, { roundId, commentId, state: 'skipped', question }, call())
  await ask('Is this support?')
  const asked = await questionsOf(admit(noor, 'question.read'))
  expect(asked.questions).toMatchObject([{ question: 'Is this support?', by: 'ada', handle: 'C-041', answer: null }])

  const place = { roundId, coderId: ada.memberId, commentId }
  await expect(perform(answerQuestion, ben, { ...place, answer: 'Yes.' }, call())).rejects.toMatchObject({ kind: 'forbidden' })
  await perform(answerQuestion, noor, { ...place, answer: 'Only where she says so.' }, call())
  expect(await lastEvent(project.projectId)).toMatchObject({ type: 'question.answered', subject: commentId })
  expect(JSON.stringify(await lastEvent(project.projectId))).not.toContain('where she says')
  expect(await beside(ada, commentId)).toMatchObject({ answer: 'Only where she says so.' })
  expect(await beside(ben, commentId)).toMatchObject({ answer: null })

  await ask('And this?')
  expect((await questionsOf(admit(noor, 'question.read'))).questions).toMatchObject([{ question: 'And this?', answer: null }])
})

test('an editor who codes in an open round neither sees nor answers what others ask there', async () => {
  const project = await aCodingProject()
  const { ada, comments } = project
  const both = await aMember(project.projectId, 'Dana', ['editor', 'coder'])
  const input = {
    title: 'Round',
    purpose: 'reliability',
    sampleSize: null,
    seed: 'one',
    seesTarget: true,
    seesAttributes: false,
  } as const
  const { roundId } = await perform(openRound, project.noor, { ...input, coderIds: [ada.memberId, both.memberId] }, call())
  const [commentId] = comments
  await perform(markAssignment, ada, { roundId, commentId, state: 'skipped', question: 'Is it?' }, call())
  expect(await questionsOf(admit(both, 'question.read'))).toEqual({ questions: [], ownRounds: [1] })
  await expect(
    perform(answerQuestion, both, { roundId, coderId: ada.memberId, commentId, answer: 'Yes.' }, call()),
  ).rejects.toMatchObject({ kind: 'forbidden' })
})
