import { z } from 'zod'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { holdProposal, moveHeld } from './hold-proposal'

/** A co-author approves a wording, asks for changes, or abstains; never on a proposal of their own. */
export const reviewProposal = defineVerb({
  name: 'revision.review-proposal',
  allow: 'proposal.review',
  input: z.object({
    proposalId: z.uuid(),
    verdict: z.enum(['approve', 'changes', 'abstain'], 'Choose a verdict.'),
    words: z.string().trim().normalize('NFC').max(4000).default(''),
  }),
  about: async ({ tx, member, projectId, input }) => {
    const { memberId } = await holdProposal(tx, projectId, input.proposalId)
    return { isMine: memberId === member.memberId }
  },

  async run({ tx, projectId, member, input, ids, now }) {
    const { verdict, words } = input
    if (verdict === 'changes' && !words)
      throw new Refusal('input', 'Say what has to change.', { words: 'Say what has to change.' })
    const proposal = await holdProposal(tx, projectId, input.proposalId)
    const review = { reviewerId: member.memberId, subjectRev: proposal.rev, verdict, at: now }
    const state = await moveHeld(tx, projectId, proposal, 'review', { reviews: [...proposal.reviews, review] })
    await tx.review.create({ data: { projectId, id: ids.next(), proposalId: proposal.id, ...review, words } })
    return {
      value: { state },
      events: [{ type: 'proposal.reviewed', subject: proposal.id, detail: { verdict, rev: proposal.rev } }],
    }
  },
})
