import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { draftProposal } from '@/lib/services/revision/draft-proposal'
import { call, lastEvent } from '@/tests/support/project'
import { aCommentedDescription, aProposal } from '@/tests/support/revision'

test('a proposal keeps what it does not change, and remembers the wording that it saw', async () => {
  const made = await aCommentedDescription()
  const proposalId = await aProposal(made)
  expect(await db().proposalRevision.findFirst({ where: { proposalId } })).toMatchObject({
    rev: 1,
    op: 'edit',
    kind: 'statement',
    standing: 'core',
  })
  expect(await lastEvent(made.projectId)).toMatchObject({ type: 'proposal.drafted', subject: proposalId, detail: { op: 'edit' } })
})

test('the words of a quotation are never edited, and the same wording is no proposal', async () => {
  const made = await aCommentedDescription()
  await expect(aProposal(made, { clauseId: made.clauses.we, text: 'They are.' })).rejects.toMatchObject({ kind: 'conflict' })
  const same = { text: 'Advises colleagues who teach, and learns from them.' }
  await expect(aProposal(made, same)).rejects.toMatchObject({ kind: 'input' })
})

test('only an editor proposes', async () => {
  const { cast, clauses } = await aCommentedDescription()
  const input = { op: 'retire' as const, clauseId: clauses.advises ?? '', afterClauseId: '', title: 'No', level: '' }
  await expect(perform(draftProposal, cast.rui, input, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
