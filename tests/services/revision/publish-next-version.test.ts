import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { publishNextVersion } from '@/lib/services/revision/publish-next-version'
import { call, lastEvent } from '@/tests/support/project'
import { aCommentedDescription, accepts, aProposal, approves, aRequest, restsOn } from '@/tests/support/revision'

test('approved proposals become version 2, with what became of every clause', async () => {
  const made = await aCommentedDescription()
  const { requestId } = await aRequest(made)
  const proposalId = await aProposal(made)
  await restsOn(made, proposalId, requestId)
  const insert = await aProposal(made, {
    op: 'insert',
    clauseId: '',
    afterClauseId: made.clauses.advises,
    text: 'Listens. 👂',
    title: 'Listening',
  })
  await restsOn(made, insert, requestId)
  await approves(made, proposalId)
  await approves(made, insert)
  await expect(perform(publishNextVersion, made.cast.noor, { status: 'revised' }, call())).rejects.toThrow(/no answer yet/)
  await accepts(made, requestId)
  expect(await perform(publishNextVersion, made.cast.noor, { status: 'revised' }, call())).toMatchObject({ number: 2 })

  const { projectId } = made
  const lineages = await db().lineage.findMany({
    where: { projectId },
    select: { op: true, proposalId: true, ends: { select: { side: true } } },
  })
  expect(lineages.map(({ op }) => op).toSorted()).toEqual(['edit', 'insert', 'keep', 'keep', 'renumber', 'renumber'])
  expect(await db().code.count({ where: { projectId, kind: 'clause' } })).toBe(5)
  expect(await db().proposal.count({ where: { projectId, state: 'applied' } })).toBe(2)
  expect(await lastEvent(projectId)).toMatchObject({ type: 'version.published', detail: { number: 2, changes: 2 } })
})

test('what was not approved, or rests on nothing, is not published', async () => {
  const made = await aCommentedDescription()
  const proposalId = await aProposal(made)
  await expect(perform(publishNextVersion, made.cast.noor, { status: 'revised' }, call())).rejects.toThrow(
    /No proposal is approved/,
  )
  await approves(made, proposalId)
  await expect(perform(publishNextVersion, made.cast.noor, { status: 'revised' }, call())).rejects.toThrow(/rests on no evidence/)
})

test('only an editor publishes', async () => {
  const made = await aCommentedDescription()
  await expect(perform(publishNextVersion, made.cast.rui, { status: 'revised' }, call())).rejects.toMatchObject({
    kind: 'forbidden',
  })
})
