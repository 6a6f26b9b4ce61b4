import { z } from 'zod'
import { defineVerb } from '@/lib/server/verb'
import { holdProposal, moveHeld } from './hold-proposal'
import { ProposalWords, readProposal } from './proposal-input'

/** An editor words a proposal anew; what was approved was the wording before, so it begins again as a draft. */
export const editProposal = defineVerb({
  name: 'revision.edit-proposal',
  allow: 'proposal.edit',
  input: ProposalWords.extend({ proposalId: z.uuid() }),

  async run({ tx, projectId, input, now }) {
    const proposal = await holdProposal(tx, projectId, input.proposalId)
    const { row } = await readProposal(tx, projectId, input)
    const rev = proposal.rev + 1
    await moveHeld(tx, projectId, proposal, 'edit', { rev })
    await tx.proposalRevision.create({ data: { projectId, proposalId: proposal.id, rev, ...row, at: now } })
    return { value: { rev }, events: [{ type: 'proposal.edited', subject: proposal.id, detail: { rev } }] }
  },
})
