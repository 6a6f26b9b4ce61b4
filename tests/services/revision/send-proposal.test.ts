import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { sendProposal } from '@/lib/services/revision/send-proposal'
import { call, lastEvent } from '@/tests/support/project'
import { aCommentedDescription, aProposal } from '@/tests/support/revision'

test('a draft goes to the co-authors once', async () => {
  const made = await aCommentedDescription()
  const proposalId = await aProposal(made)
  expect(await perform(sendProposal, made.cast.noor, { proposalId }, call())).toEqual({ state: 'inReview' })
  expect(await lastEvent(made.projectId)).toMatchObject({ type: 'proposal.sent-for-review' })
  await expect(perform(sendProposal, made.cast.noor, { proposalId }, call())).rejects.toMatchObject({ kind: 'conflict' })
  expect(await db().proposal.count({ where: { projectId: made.projectId } })).toBe(1)
})

test('only an editor sends', async () => {
  const made = await aCommentedDescription()
  const proposalId = await aProposal(made)
  await expect(perform(sendProposal, made.cast.rui, { proposalId }, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
