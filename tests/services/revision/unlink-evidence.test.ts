import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { unlinkEvidence } from '@/lib/services/revision/unlink-evidence'
import { call, lastEvent } from '@/tests/support/project'
import { aCommentedDescription, aProposal, aRequest, restsOn } from '@/tests/support/revision'

test('evidence is taken off', async () => {
  const made = await aCommentedDescription()
  const { requestId } = await aRequest(made)
  const { evidenceId } = await restsOn(made, await aProposal(made), requestId)
  await expect(perform(unlinkEvidence, made.cast.rui, { evidenceId }, call())).rejects.toMatchObject({ kind: 'forbidden' })
  await perform(unlinkEvidence, made.cast.noor, { evidenceId }, call())
  expect(await db().evidence.count({ where: { projectId: made.projectId } })).toBe(0)
  expect(await lastEvent(made.projectId)).toMatchObject({ type: 'evidence.unlinked' })
})
