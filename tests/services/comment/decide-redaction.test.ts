import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { decideRedaction } from '@/lib/services/comment/decide-redaction'
import { admits, aWaitingComment, textOf } from '@/tests/support/custody'
import { call, lastEvent } from '@/tests/support/project'

async function aProposal() {
  const made = await aWaitingComment('Write to kim@example.org today.')
  const { id } = await db().redaction.findFirstOrThrow({ where: { projectId: made.projectId } })
  return { ...made, redactionId: id }
}

test('what was found by its form is hidden once the custodian accepts it', async () => {
  const { cast, commentId, projectId, redactionId } = await aProposal()
  await perform(decideRedaction, cast.cleo, { redactionId, decision: 'accept' }, call())
  expect(await lastEvent(projectId)).toMatchObject({ type: 'redaction.accepted', subject: commentId })
  await admits(cast, commentId)
  expect(await textOf(projectId, commentId)).toBe('Write to [e-mail address 1] today.')
})

test('a decision can be turned round in an admitted comment, and the text follows', async () => {
  const { cast, commentId, projectId, redactionId } = await aProposal()
  await perform(decideRedaction, cast.cleo, { redactionId, decision: 'reject' }, call())
  await admits(cast, commentId)
  expect(await textOf(projectId, commentId)).toContain('kim@')
  await perform(decideRedaction, cast.cleo, { redactionId, decision: 'accept' }, call())
  expect(await textOf(projectId, commentId)).not.toContain('kim@')
})

test('only the custodian decides', async () => {
  const { cast, redactionId } = await aProposal()
  await expect(perform(decideRedaction, cast.noor, { redactionId, decision: 'accept' }, call())).rejects.toMatchObject({
    kind: 'forbidden',
  })
})
