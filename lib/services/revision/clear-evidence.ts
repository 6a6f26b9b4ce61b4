import { z } from 'zod'
import { canBeCleared, cleared, readPins, suspect } from '@/lib/domain/revision/evidence'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { currentVersion } from './proposal-input'

/** An editor looked at evidence that is in doubt and says why it still holds; it is pinned to how things are now. */
export const clearEvidence = defineVerb({
  name: 'revision.clear-evidence',
  allow: 'proposal.edit',
  input: z.object({
    evidenceId: z.uuid(),
    note: z.string().trim().normalize('NFC').min(1, 'Say why it still holds.').max(2000),
  }),

  async run({ tx, projectId, input: { evidenceId, note } }) {
    await tx.$queryRaw`SELECT 1 FROM "Evidence" WHERE "projectId" = ${projectId} AND id = ${evidenceId}::uuid FOR UPDATE`
    const where = { projectId_id: { projectId, id: evidenceId } }
    const evidence = await tx.evidence.findUnique({
      where,
      select: { pins: true, lost: true, proposal: { select: { id: true, state: true, rev: true, revisions: true } } },
    })
    if (!evidence) throw new Refusal('not-found', 'This evidence was unlinked. Reload the page.')
    const { proposal, lost } = evidence
    if (proposal.state === 'applied')
      throw new Refusal('frozen', 'The proposal is part of a published version; what it rested on stays.')

    const words = proposal.revisions.find(({ rev }) => rev === proposal.rev)
    const { clauses } = await currentVersion(tx, projectId)
    const print = clauses.get(words?.clauseId ?? '')?.fingerprint
    const pins = readPins(evidence.pins)
    const now = { ...pins, quote: null, clause: print ? Buffer.from(print).toString('hex') : null, lost }
    const doubts = suspect(pins, now)
    if (doubts.length === 0) throw new Refusal('conflict', 'This evidence is not in doubt. Reload the page.')
    if (!doubts.every(canBeCleared))
      throw new Refusal('conflict', 'Its comment may not be used any more. Unlink it; no note can bring it back.')

    await tx.evidence.update({ where, data: { pins: cleared(pins, now), clearedNote: note } })
    return {
      value: { cleared: doubts.length },
      events: [{ type: 'evidence.cleared', subject: evidenceId, detail: { proposal: proposal.id, doubts } }],
    }
  },
})
