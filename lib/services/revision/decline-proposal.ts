import { z } from 'zod'
import { defineVerb } from '@/lib/server/verb'
import { holdProposal, moveHeld } from './hold-proposal'

/** An editor takes a proposal off the table; it stays readable. */
export const declineProposal = defineVerb({
  name: 'revision.decline-proposal',
  allow: 'proposal.edit',
  input: z.object({ proposalId: z.uuid() }),

  async run({ tx, projectId, input }) {
    const proposal = await holdProposal(tx, projectId, input.proposalId)
    const state = await moveHeld(tx, projectId, proposal, 'decline')
    return { value: { state }, events: [{ type: 'proposal.declined', subject: proposal.id }] }
  },
})
