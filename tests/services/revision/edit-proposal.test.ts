import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { editProposal } from '@/lib/services/revision/edit-proposal'
import { call, lastEvent } from '@/tests/support/project'
import { aCommentedDescription, aProposal, approves } from '@/tests/support/revision'

test('a new wording begins again as a draft: the approval was of the one before', async () => {
  const made = await aCommentedDescription()
  const proposalId = await aProposal(made)
  await approves(made, proposalId)
  const words = {
    op: 'edit' as const,
    clauseId: made.clauses.advises ?? '',
    afterClauseId: '',
    title: 'T',
    rationale: 'R',
    level: '',
  }
  expect(await perform(editProposal, made.cast.noor, { proposalId, ...words, text: 'Advises and listens.' }, call())).toEqual({
    rev: 2,
  })
  expect(await db().proposal.findFirst({ where: { id: proposalId } })).toMatchObject({ state: 'draft', rev: 2 })
  expect(await lastEvent(made.projectId)).toMatchObject({ type: 'proposal.edited' })
})

test('only an editor rewords', async () => {
  const made = await aCommentedDescription()
  const proposalId = await aProposal(made)
  const words = { op: 'edit' as const, clauseId: made.clauses.advises ?? '', afterClauseId: '', title: 'T', level: '', text: 'X' }
  await expect(perform(editProposal, made.cast.ada, { proposalId, ...words }, call())).rejects.toMatchObject({
    kind: 'forbidden',
  })
})
