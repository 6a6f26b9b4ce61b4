import { z } from 'zod'
import { defineVerb } from '@/lib/server/verb'
import { holdProposal, moveHeld } from './hold-proposal'

/** An editor sends a proposal to the co-authors. */
export const sendProposal = defineVerb({
  name: 'revision.send-proposal',
  allow: 'proposal.edit',
  input: z.object({ proposalId: z.uuid() }),

  async run({ tx, projectId, input }) {
    const proposal = await holdProposal(tx, projectId, input.proposalId)
    const state = await moveHeld(tx, projectId, proposal, 'send')
    return {
      value: { state },
      events: [{ type: 'proposal.sent-for-review', subject: proposal.id, detail: { rev: proposal.rev } }],
    }
  },
})
