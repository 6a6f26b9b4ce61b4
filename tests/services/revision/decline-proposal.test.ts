import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { declineProposal } from '@/lib/services/revision/decline-proposal'
import { call, lastEvent } from '@/tests/support/project'
import { aCommentedDescription, aProposal } from '@/tests/support/revision'

test('a declined proposal stays readable', async () => {
  const made = await aCommentedDescription()
  const proposalId = await aProposal(made)
  expect(await perform(declineProposal, made.cast.noor, { proposalId }, call())).toEqual({ state: 'declined' })
  expect(await lastEvent(made.projectId)).toMatchObject({ type: 'proposal.declined', subject: proposalId })
  expect(await db().proposalRevision.count({ where: { proposalId } })).toBe(1)
})

test('only an editor declines', async () => {
  const made = await aCommentedDescription()
  const proposalId = await aProposal(made)
  await expect(perform(declineProposal, made.cast.rui, { proposalId }, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
