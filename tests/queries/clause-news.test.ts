import { expect, test } from 'vitest'
import { publicChanges } from '@/lib/queries/changes'
import { clauseNews } from '@/lib/queries/clause-news'
import { perform } from '@/lib/server/verb'
import { publishNextVersion } from '@/lib/services/revision/publish-next-version'
import { call } from '@/tests/support/project'
import { aCommentedDescription, accepts, aProposal, approves, aRequest, restsOn } from '@/tests/support/revision'

test('beside each clause stands what the version did to it, under the number that the page of changes gives it', async () => {
  const made = await aCommentedDescription()
  const { clauses, projectId, cast } = made
  expect(await clauseNews(projectId, 1)).toEqual(new Map())
  expect(await clauseNews(projectId, 2)).toEqual(new Map())

  const { requestId } = await aRequest(made)
  await accepts(made, requestId)
  const proposalId = await aProposal(made)
  await restsOn(made, proposalId, requestId)
  await approves(made, proposalId)
  await perform(publishNextVersion, cast.noor, { status: 'revised' }, call())

  const news = await clauseNews(projectId, 2)
  expect(news.get(clauses.advises ?? '')).toEqual({ status: 'changed', op: 'edit', nth: 1 })
  expect(news.get(clauses.keeps ?? '')).toEqual({ status: 'kept', since: 1 })
  expect(news.size).toBe(5)
  const view = await publicChanges(cast.slug)
  expect(view?.changes.map(({ nth, op }) => ({ nth, op }))).toEqual([{ nth: 1, op: 'edit' }])
})
