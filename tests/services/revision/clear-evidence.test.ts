import { expect, test } from 'vitest'
import { proposalByHandle } from '@/lib/queries/revisions'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { clearEvidence } from '@/lib/services/revision/clear-evidence'
import { publishNextVersion } from '@/lib/services/revision/publish-next-version'
import { call, lastEvent } from '@/tests/support/project'
import { aCommentedDescription, accepts, aProposal, approves, aRequest, type Revising, restsOn } from '@/tests/support/revision'

/** A second proposal on a clause that version 2 has reworded meanwhile. */
async function overtaken() {
  const made = await aCommentedDescription()
  const { requestId } = await aRequest(made)
  await accepts(made, requestId)
  const first = await aProposal(made)
  await restsOn(made, first, requestId)
  const second = await aProposal(made, { title: 'Another way', text: 'Advises and hears colleagues who teach.' })
  const { evidenceId } = await restsOn(made, second, requestId)
  await approves(made, first)
  await perform(publishNextVersion, made.cast.noor, { status: 'revised' }, call())
  return { made, evidenceId }
}

const doubtsOf = async ({ cast }: Revising) =>
  (await proposalByHandle(admit(cast.noor, 'proposal.read'), 'PR-2'))?.evidence.map(({ doubts }) => doubts)

test('evidence on a clause that was reworded is in doubt until somebody says why it holds', async () => {
  const { made, evidenceId } = await overtaken()
  expect(await doubtsOf(made)).toEqual([['clause-changed']])
  await expect(perform(clearEvidence, made.cast.noor, { evidenceId, note: ' ' }, call())).rejects.toMatchObject({ kind: 'input' })
  await expect(perform(clearEvidence, made.cast.rui, { evidenceId, note: 'Yes.' }, call())).rejects.toMatchObject({
    kind: 'forbidden',
  })

  await perform(clearEvidence, made.cast.noor, { evidenceId, note: 'It asks for hearing, too.' }, call())
  expect(await doubtsOf(made)).toEqual([[]])
  expect(await lastEvent(made.projectId)).toMatchObject({ type: 'evidence.cleared', detail: { doubts: ['clause-changed'] } })
  await expect(perform(clearEvidence, made.cast.noor, { evidenceId, note: 'Again.' }, call())).rejects.toMatchObject({
    kind: 'conflict',
  })
})

test('what a commenter no longer allows cannot be cleared by a note', async () => {
  const { made, evidenceId } = await overtaken()
  await db().evidence.update({
    where: { projectId_id: { projectId: made.projectId, id: evidenceId } },
    data: { lost: 'permissionWithdrawn' },
  })
  await expect(perform(clearEvidence, made.cast.noor, { evidenceId, note: 'Please.' }, call())).rejects.toThrow(/Unlink it/)
})
