import { z } from 'zod'
import { fingerprintOf } from '@/lib/server/fingerprint'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { clauseFields } from './clause-fields'
import { findPlace, requireDraft } from './draft'

/** Another wording, kind, standing or level for a clause of the draft. */
export const rewordClause = defineVerb({
  name: 'description.reword-clause',
  allow: 'description.edit',
  input: z.object({ ...clauseFields, clauseId: z.uuid() }),

  async run({ tx, projectId, input: { clauseId, ...clause }, ids }) {
    const { places } = await requireDraft(tx, projectId)
    const place = findPlace(places, clauseId)
    const fingerprint = fingerprintOf(clause)
    if (Buffer.compare(fingerprint, place.fingerprint) === 0 && clause.text === place.text && clause.speaker === place.speaker)
      throw new Refusal('conflict', 'Nothing is different in this clause, so nothing was saved.')

    const clauseTextId = ids.next()
    await tx.clauseText.create({ data: { projectId, id: clauseTextId, clauseId, ...clause, fingerprint } })
    await tx.placement.update({ where: { projectId_id: { projectId, id: place.placementId } }, data: { clauseTextId } })
    await tx.clauseText.delete({ where: { projectId_id: { projectId, id: place.clauseTextId } } })
    return {
      value: clauseId,
      events: [{ type: 'clause.reworded', subject: clauseId, detail: { kind: clause.kind, standing: clause.standing } }],
    }
  },
})
