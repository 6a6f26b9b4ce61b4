import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { linkEvidence } from '@/lib/services/revision/link-evidence'
import { call, lastEvent } from '@/tests/support/project'
import { aCommentedDescription, aProposal, aRequest, restsOn } from '@/tests/support/revision'

test('evidence is linked and pinned as it is now', async () => {
  const made = await aCommentedDescription()
  const { requestId } = await aRequest(made)
  const proposalId = await aProposal(made)
  const { evidenceId } = await restsOn(made, proposalId, requestId)
  const row = await db().evidence.findFirst({ where: { id: evidenceId } })
  expect(row).toMatchObject({
    requestId,
    kind: 'request',
    role: 'motivates',
    pins: { clause: expect.stringMatching(/^[0-9a-f]{64}$/) },
  })
  expect(await lastEvent(made.projectId)).toMatchObject({ type: 'evidence.linked', detail: { kind: 'request' } })
})

test('a sealed comment is evidence only when it is one, and a decision says what was decided', async () => {
  const open = await aCommentedDescription()
  const proposalId = await aProposal(open)
  const sealed = { proposalId, kind: 'sealedComment' as const, targetId: open.commentId }
  await expect(perform(linkEvidence, open.cast.noor, sealed, call())).rejects.toMatchObject({ kind: 'not-found' })
  await expect(
    perform(linkEvidence, open.cast.noor, { proposalId, kind: 'decision', targetId: '' }, call()),
  ).rejects.toMatchObject({ kind: 'input' })

  const closed = await aCommentedDescription([{ use: 'research', answer: 'objected' }])
  const other = await aProposal(closed)
  await perform(linkEvidence, closed.cast.noor, { proposalId: other, kind: 'sealedComment', targetId: closed.commentId }, call())
})

test('only an editor links', async () => {
  const made = await aCommentedDescription()
  const proposalId = await aProposal(made)
  const input = { proposalId, kind: 'decision' as const, targetId: '', note: 'We agreed.' }
  await expect(perform(linkEvidence, made.cast.rui, input, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
