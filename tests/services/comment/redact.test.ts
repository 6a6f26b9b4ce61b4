import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { missingCodes } from '@/lib/queries/missing-codes'
import { quoteBasket } from '@/lib/queries/quotes'
import { proposalByHandle } from '@/lib/queries/revisions'
import { db } from '@/lib/server/db'
import { admit as grant } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { applyCodings } from '@/lib/services/coding/apply-codings'
import { lockRound } from '@/lib/services/coding/lock-round'
import { missCode } from '@/lib/services/coding/miss-code'
import { openRound } from '@/lib/services/coding/open-round'
import { quoteWords } from '@/lib/services/coding/quote-words'
import { redact } from '@/lib/services/comment/redact'
import { clearEvidence } from '@/lib/services/revision/clear-evidence'
import { linkEvidence } from '@/lib/services/revision/link-evidence'
import { admits, aWaitingComment, hides, kimWrote, textOf } from '@/tests/support/custody'
import { call, lastEvent } from '@/tests/support/project'
import { aCommentedDescription, aProposal, aRequest } from '@/tests/support/revision'

test('the same words get the same placeholder, and nothing of them stands outside the vault', async () => {
  const { cast, commentId, projectId } = await aWaitingComment()
  await hides(cast, commentId, kimWrote, 'Maya Rao')
  await hides(cast, commentId, kimWrote, 'Maya Rao', 20)
  expect(await lastEvent(projectId)).toMatchObject({ type: 'redaction.made', subject: commentId, detail: { category: 'person' } })
  await admits(cast, commentId)
  expect(await textOf(projectId, commentId)).toBe('🙂 [person 1] at the library taught us; ask [person 1].')
  expect(await db().pseudonym.count({ where: { projectId } })).toBe(1)
})

test('hiding more in an admitted comment moves its codings and what is marked on it with their words, also in a locked round, and empties what showed it', async () => {
  const { cast, commentId, projectId } = await aWaitingComment()
  await admits(cast, commentId)
  const code = await db().code.findFirstOrThrow({ where: { projectId, kind: 'clause' } })
  const coderIds = [cast.ada.memberId, cast.ben.memberId]
  const round = {
    title: 'One',
    purpose: 'reliability' as const,
    coderIds,
    sampleSize: null,
    seed: 'a',
    seesTarget: true,
    seesAttributes: false,
  }
  const { roundId } = await perform(openRound, cast.noor, round, call())
  const start = kimWrote.indexOf('taught us')
  const coding = {
    id: randomUUID(),
    commentId,
    codeId: code.id,
    start,
    end: start + 'taught us'.length,
    stance: 'supports' as const,
  }
  await perform(applyCodings, cast.ada, { roundId, codings: [coding] }, call())
  const onWords = { roundId, commentId, start, end: coding.end }
  await perform(quoteWords, cast.ada, { ...onWords, id: randomUUID(), why: 'Plain.' }, call())
  await perform(missCode, cast.ada, { ...onWords, id: randomUUID(), name: 'learning' }, call())
  await perform(lockRound, cast.noor, { roundId }, call())

  expect(await hides(cast, commentId, kimWrote, 'Maya Rao')).toMatchObject({ moved: 1 })
  const text = (await textOf(projectId, commentId)) ?? ''
  const moved = await db().coding.findUniqueOrThrow({ where: { projectId_id: { projectId, id: coding.id } } })
  expect(text.slice(moved.start, moved.end)).toBe('taught us')
  const reader = grant(cast.noor, ['project.read', 'comment.read', 'missing-code.read'])
  expect((await quoteBasket(reader)).quotes).toMatchObject([{ quote: 'taught us', why: 'Plain.' }])
  expect((await missingCodes(reader)).groups).toMatchObject([{ name: 'learning', waiting: [{ quote: 'taught us' }] }])
  expect(await db().commentText.findMany({ where: { projectId, commentId, text: { contains: 'Maya Rao at' } } })).toEqual([])
})

test('evidence whose words read differently now is in doubt until somebody has looked', async () => {
  const made = await aCommentedDescription()
  const { pointId } = await aRequest(made)
  const proposalId = await aProposal(made)
  const { cast, commentId } = made
  const { evidenceId } = await perform(
    linkEvidence,
    cast.noor,
    { proposalId, kind: 'point', role: 'motivates', targetId: pointId },
    call(),
  )
  const doubts = async () =>
    (await proposalByHandle(grant(cast.noor, 'proposal.read'), 'PR-1'))?.evidence.flatMap((one) => [...one.doubts])
  expect(await doubts()).toEqual([])
  await perform(redact, cast.cleo, { commentId, start: 0, end: 4, category: 'detail' }, call())
  expect(await doubts()).toEqual(['quote-changed'])
  await perform(clearEvidence, cast.noor, { evidenceId, note: 'It still says so.' }, call())
  expect(await doubts()).toEqual([])
})

test('a redaction takes whole characters, and words outside the text are refused', async () => {
  const { cast, commentId, projectId } = await aWaitingComment()
  await perform(redact, cast.cleo, { commentId, start: 1, end: 2, category: 'detail' }, call())
  await admits(cast, commentId)
  expect(await textOf(projectId, commentId)).toMatch(/^\[detail 1\] Maya/)
  await expect(perform(redact, cast.cleo, { commentId, start: 5, end: 999, category: 'detail' }, call())).rejects.toMatchObject({
    kind: 'input',
  })
})

test('only the custodian hides words', async () => {
  const { cast, commentId } = await aWaitingComment()
  const input = { commentId, start: 3, end: 7, category: 'person' as const }
  for (const member of [cast.noor, cast.ada])
    await expect(perform(redact, member, input, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
