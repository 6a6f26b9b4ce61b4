import { z } from 'zod'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { ClauseIdOrNone } from './clause-fields'
import { childrenOf, type DraftPlace, findPlace, putInOrder, requireDraft } from './draft'

/** Puts a clause of the draft, with all under it, under `parentId` at `position`, counted among its siblings without itself. */
export const moveClause = defineVerb({
  name: 'description.move-clause',
  allow: 'description.edit',
  input: z.object({ clauseId: z.uuid(), parentId: ClauseIdOrNone, position: z.coerce.number().int().min(0) }),

  async run({ tx, projectId, input: { clauseId, parentId, position } }) {
    const { places } = await requireDraft(tx, projectId)
    const place = findPlace(places, clauseId)
    const parent = parentId === null ? null : findPlace(places, parentId)
    if (parent && standsUnder(places, parent, clauseId))
      throw new Refusal('conflict', 'A clause cannot stand under itself. Choose another place.')

    const siblings = childrenOf(places, parentId).filter((each) => each.clauseId !== clauseId)
    await putInOrder(tx, projectId, parent, [...siblings.slice(0, position), place, ...siblings.slice(position)])
    if (place.parentId !== parentId) {
      const left = childrenOf(places, place.parentId).filter((each) => each.clauseId !== clauseId)
      await putInOrder(tx, projectId, place.parentId === null ? null : findPlace(places, place.parentId), left)
    }
    return { value: clauseId, events: [{ type: 'clause.moved', subject: clauseId, detail: { parent: parentId, position } }] }
  },
})

function standsUnder(places: readonly DraftPlace[], place: DraftPlace, clauseId: string): boolean {
  for (let each: DraftPlace | undefined = place; each; each = places.find((one) => one.clauseId === each?.parentId))
    if (each.clauseId === clauseId) return true
  return false
}
