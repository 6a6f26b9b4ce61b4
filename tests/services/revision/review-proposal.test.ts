import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { draftProposal } from '@/lib/services/revision/draft-proposal'

import { reviewProposal } from '@/lib/services/revision/review-proposal'
import { aMember, call, lastEvent } from '@/tests/support/project'
import { aCommentedDescription, aProposal, approves } from '@/tests/support/revision'

test('one co-author approves, another asks for changes, which outweighs it', async () => {
  const made = await aCommentedDescription()
  const proposalId = await aProposal(made)
  expect(await approves(made, proposalId)).toEqual({ state: 'approved' })
  const second = await aMember(made.projectId, 'Sol', ['reviewer'])
  await expect(perform(reviewProposal, second, { proposalId, verdict: 'changes', words: '' }, call())).rejects.toMatchObject({
    kind: 'input',
  })
  expect(await perform(reviewProposal, second, { proposalId, verdict: 'changes', words: 'Too long.' }, call())).toEqual({
    state: 'changesRequested',
  })
  expect(await lastEvent(made.projectId)).toMatchObject({ type: 'proposal.reviewed', detail: { verdict: 'changes' } })
  expect(await db().review.count({ where: { proposalId } })).toBe(2)
})

test('nobody reviews their own proposal, and only reviewers review', async () => {
  const made = await aCommentedDescription()
  const both = await aMember(made.projectId, 'Bo', ['editor', 'reviewer'])
  const input = { op: 'retire' as const, clauseId: made.clauses.advises ?? '', afterClauseId: '', title: 'No', level: '' }
  const { proposalId } = await perform(draftProposal, both, input, call())
  for (const member of [both, made.cast.noor])
    await expect(perform(reviewProposal, member, { proposalId, verdict: 'approve' }, call())).rejects.toMatchObject({
      kind: 'forbidden',
    })
})
