import { db } from '@/lib/server/db'
import type { AnyMember } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { decideDisposition } from '@/lib/services/point/decide-disposition'
import { distilPoint } from '@/lib/services/point/distil-point'
import { gatherRequest } from '@/lib/services/point/gather-request'
import { draftProposal } from '@/lib/services/revision/draft-proposal'
import { linkEvidence } from '@/lib/services/revision/link-evidence'
import { reviewProposal } from '@/lib/services/revision/review-proposal'
import { sendProposal } from '@/lib/services/revision/send-proposal'
import { kimSends } from './comments'
import { admits } from './custody'
import { aDescription, aNotice } from './description'
import { aProject, type Cast, call } from './project'

export const kimAsks = 'Say that we listen, too. 🙂'

export type Revising = {
  cast: Cast
  clauses: Record<string, string>
  projectId: number
  commentId: string
  kim: Awaited<ReturnType<typeof kimSends>>
}

/** A published description with one admitted comment of Kim's. */
export async function aCommentedDescription(
  answers: { use: 'show' | 'research' | 'quote'; answer: 'yes' | 'objected' }[] = [],
): Promise<Revising> {
  const cast = await aProject()
  const clauses = await aDescription(cast)
  await aNotice(cast)
  const kim = await kimSends(cast, [{ clauseId: clauses.advises, text: kimAsks }], { answers })
  const { id: commentId } = await db().comment.findFirstOrThrow({ where: { projectId: cast.projectId } })
  await admits(cast, commentId)
  return { cast, clauses, projectId: cast.projectId, commentId, kim }
}

/** Kim's comment distilled to a point, and gathered into a request. */
export async function aRequest({ cast, commentId }: Revising) {
  const { pointId } = await perform(
    distilPoint,
    cast.noor,
    { commentId, start: 0, end: kimAsks.length, stance: 'change', asks: 'Name listening.' },
    call(),
  )
  const { requestId } = await perform(gatherRequest, cast.noor, { pointIds: [pointId], title: 'Listening belongs to it' }, call())
  return { pointId, requestId }
}

export async function accepts({ cast }: Revising, requestId: string) {
  await perform(decideDisposition, cast.noor, { requestId, outcome: 'accepted', reason: 'It is what we do.' }, call())
}

/** Noor proposes another wording of the first clause. */
export async function aProposal({ cast, clauses }: Revising, more: object = {}) {
  const words = {
    op: 'edit' as const,
    clauseId: clauses.advises ?? '',
    afterClauseId: '',
    title: 'Name listening',
    rationale: 'Asked for.',
  }
  const text = 'Advises colleagues who teach, and listens to them.'
  const { proposalId } = await perform(draftProposal, cast.noor, { ...words, text, level: '', ...more }, call())
  return proposalId
}

export async function restsOn({ cast }: Revising, proposalId: string, requestId: string) {
  return perform(linkEvidence, cast.noor, { proposalId, kind: 'request', role: 'motivates', targetId: requestId }, call())
}

export async function approves({ cast }: Revising, proposalId: string, reviewer: AnyMember = cast.rui) {
  await perform(sendProposal, cast.noor, { proposalId }, call())
  return perform(reviewProposal, reviewer, { proposalId, verdict: 'approve' }, call())
}
