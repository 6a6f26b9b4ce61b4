import { z } from 'zod'
import { defineVerb } from '@/lib/server/verb'
import { childrenOf, findPlace, putInOrder, requireDraft } from './draft'

/** Takes a clause out of the draft; what stood under it takes its place. */
export const removeClause = defineVerb({
  name: 'description.remove-clause',
  allow: 'description.edit',
  input: z.object({ clauseId: z.uuid() }),

  async run({ tx, projectId, input: { clauseId } }) {
    const { places } = await requireDraft(tx, projectId)
    const place = findPlace(places, clauseId)
    const parent = place.parentId === null ? null : findPlace(places, place.parentId)
    const siblings = childrenOf(places, place.parentId)
    await putInOrder(
      tx,
      projectId,
      parent,
      siblings.flatMap((each) => (each.clauseId === clauseId ? childrenOf(places, clauseId) : [each])),
    )

    await tx.placement.delete({ where: { projectId_id: { projectId, id: place.placementId } } })
    await tx.clauseSource.deleteMany({ where: { projectId, clauseId } })
    await tx.clauseText.delete({ where: { projectId_id: { projectId, id: place.clauseTextId } } })
    await tx.clause.delete({ where: { projectId_id: { projectId, id: clauseId } } })
    return { value: clauseId, events: [{ type: 'clause.removed', subject: clauseId, detail: { kind: place.kind } }] }
  },
})
