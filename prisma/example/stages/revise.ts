import { perform } from '@/lib/server/verb'
import { decideDisposition } from '@/lib/services/point/decide-disposition'
import { distilPoint } from '@/lib/services/point/distil-point'
import { gatherRequest } from '@/lib/services/point/gather-request'
import { draftProposal } from '@/lib/services/revision/draft-proposal'
import { linkEvidence } from '@/lib/services/revision/link-evidence'
import { publishNextVersion } from '@/lib/services/revision/publish-next-version'
import { reviewProposal } from '@/lib/services/revision/review-proposal'
import { sendProposal } from '@/lib/services/revision/send-proposal'
import { type ExampleProposal, exampleProposals, exampleRequests, openProposal } from '../revisions'
import { findWords, known, on, type Scene } from './scene'

type Ids = ReadonlyMap<string, string>

/** What comments ask for is distilled, gathered and answered. */
export async function answerRequests(scene: Scene): Promise<Ids> {
  const { ruth } = scene.team
  const requests = new Map<string, string>()
  for (const { key, title, clause, outcome, reason, points } of exampleRequests) {
    const pointIds: string[] = []
    for (const [words, asks, stance] of points) {
      const input = { ...findWords(scene.comments, words), asks, stance }
      pointIds.push((await perform(distilPoint, ruth, input, on('07-02', `point ${key} ${words}`, pointIds.length * 6))).pointId)
    }
    const clauseId = clause === null ? undefined : known(scene.clauses, clause)
    const { requestId } = await perform(gatherRequest, ruth, { pointIds, title, clauseId }, on('07-08', `request ${key}`))
    requests.set(key, requestId)
    await perform(decideDisposition, ruth, { requestId, outcome, reason }, on('07-15', `answer ${key}`))
  }
  return requests
}

/** Four changes are proposed, approved and published as version 2. */
export async function publishSecondVersion(scene: Scene, requests: Ids, themes: Ids): Promise<void> {
  for (const proposal of exampleProposals) await propose(scene, proposal, { requests, themes, day: '09-03' })
  const summary = 'One word less, one clause more, one less, and the library by its name.'
  await perform(publishNextVersion, scene.team.ruth, { status: 'revised', summary }, on('09-15', 'publish version 2'))
}

export async function leaveOneOpen(scene: Scene, requests: Ids, themes: Ids): Promise<void> {
  await propose(scene, openProposal, { requests, themes, day: '10-02' })
}

type At = { readonly requests: Ids; readonly themes: Ids; readonly day: string }

async function propose(scene: Scene, proposal: ExampleProposal, { requests, themes, day }: At): Promise<void> {
  const { ruth } = scene.team
  const { key, op, changeClass, title, rationale, text, evidence, reviews } = proposal
  const clauseId = known(scene.clauses, proposal.clause)
  const place = op === 'insert' ? { clauseId: '', afterClauseId: clauseId, standing: 'core' } : { clauseId, afterClauseId: '' }
  const words = { op, changeClass, title, rationale, text, level: '', ...place }
  const { proposalId } = await perform(draftProposal, ruth, words, on(day, `draft ${key}`))
  for (const [kind, of, note] of evidence) {
    const targetId = kind === 'decision' ? '' : known(kind === 'theme' ? themes : requests, of)
    const role = kind === 'theme' ? 'supports' : 'motivates'
    await perform(linkEvidence, ruth, { proposalId, kind, role, targetId, note }, on(day, `rest ${key} ${kind}`, 20))
  }
  await perform(sendProposal, ruth, { proposalId }, on(day, `send ${key}`, 40))
  for (const [by, verdict, said] of reviews) {
    const input = { proposalId, verdict, words: said }
    await perform(reviewProposal, scene.team[by], input, on('09-08', `review proposal ${key} ${by}`))
  }
}
