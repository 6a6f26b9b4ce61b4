import { z } from 'zod'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'

/** An editor takes evidence off a proposal that is not applied yet. */
export const unlinkEvidence = defineVerb({
  name: 'revision.unlink-evidence',
  allow: 'proposal.edit',
  input: z.object({ evidenceId: z.uuid() }),

  async run({ tx, projectId, input }) {
    const where = { projectId_id: { projectId, id: input.evidenceId } }
    const evidence = await tx.evidence.findUnique({ where, select: { proposal: { select: { id: true, state: true } } } })
    if (!evidence) throw new Refusal('not-found', 'This evidence was unlinked already.')
    if (evidence.proposal.state === 'applied')
      throw new Refusal('frozen', 'The proposal is part of a published version; what it rested on stays.')
    await tx.evidence.delete({ where })
    return {
      value: null,
      events: [{ type: 'evidence.unlinked', subject: input.evidenceId, detail: { proposal: evidence.proposal.id } }],
    }
  },
})
