import { moveProposal, type ProposalAct, type ProposalState } from '@/lib/domain/revision/proposal'
import type { Verdicts } from '@/lib/domain/themes/theme'
import type { Tx } from '@/lib/server/db'
import { Refusal } from '@/lib/server/refusal'

export type HeldProposal = {
  readonly id: string
  readonly state: ProposalState
  readonly rev: number
  readonly memberId: string
  readonly reviews: Verdicts
}

/** The proposal under lock, with its reviews so far. */
export async function holdProposal(tx: Tx, projectId: number, proposalId: string): Promise<HeldProposal> {
  await tx.$queryRaw`SELECT 1 FROM "Proposal" WHERE "projectId" = ${projectId} AND id = ${proposalId}::uuid FOR UPDATE`
  const proposal = await tx.proposal.findUnique({
    where: { projectId_id: { projectId, id: proposalId } },
    select: {
      ...{ id: true, state: true, rev: true, memberId: true },
      reviews: { select: { reviewerId: true, subjectRev: true, verdict: true, at: true }, orderBy: { at: 'asc' } },
    },
  })
  if (!proposal) throw new Refusal('not-found', 'This proposal is not there. Go back to the revisions.')
  return proposal
}

/** Takes the proposal where the act leads, or refuses with the reason. */
export async function moveHeld(
  tx: Tx,
  projectId: number,
  proposal: HeldProposal,
  act: ProposalAct,
  more: { readonly rev?: number; readonly reviews?: Verdicts } = {},
): Promise<ProposalState> {
  const move = moveProposal({ state: proposal.state, rev: more.rev ?? proposal.rev }, act, more.reviews ?? proposal.reviews)
  if (move.status === 'refused') throw new Refusal('conflict', move.why)
  await tx.proposal.update({
    where: { projectId_id: { projectId, id: proposal.id } },
    data: { state: move.to, rev: more.rev ?? proposal.rev, revision: { increment: 1 } },
  })
  return move.to
}
