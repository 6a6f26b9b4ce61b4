import { z } from 'zod'
import { defineVerb } from '@/lib/server/verb'
import { ClauseIdOrNone, clauseFields } from './clause-fields'
import { childrenOf, type DraftPlace, findPlace, holdDraft, putInOrder, requireDraft, writeClauses } from './draft'

const Place = z.preprocess((place) => (place === '' ? null : place), z.coerce.number().int().min(0).nullable().default(null))

/** One more clause of the draft, under `parentId` at `position` (at the end when none is given); begins the draft if there is none. */
export const addClause = defineVerb({
  name: 'description.add-clause',
  allow: 'description.edit',
  input: z.object({ ...clauseFields, parentId: ClauseIdOrNone, position: Place }),

  async run({ tx, projectId, input, ids }) {
    const { parentId, position, ...clause } = input
    if (!(await holdDraft(tx, projectId)))
      await tx.descriptionVersion.create({
        data: { projectId, id: ids.next(), number: 1, state: 'draft', status: 'preliminary' },
      })
    const { versionId, places } = await requireDraft(tx, projectId)
    const parent = parentId === null ? null : findPlace(places, parentId)
    const siblings = childrenOf(places, parentId)
    const at = Math.min(position ?? siblings.length, siblings.length)

    const [written] = await writeClauses(tx, { projectId, ids }, [clause])
    if (!written) throw new Error('A clause was not written.')
    const placementId = ids.next()
    await tx.placement.create({
      data: {
        projectId,
        id: placementId,
        versionId,
        clauseTextId: written.clauseTextId,
        parentId: parent?.placementId ?? null,
        position: at,
      },
    })
    const added: DraftPlace = { ...clause, ...written, placementId, parentId, position: at, fingerprint: new Uint8Array() }
    await putInOrder(tx, projectId, parent, [...siblings.slice(0, at), added, ...siblings.slice(at)])
    return {
      value: written.clauseId,
      events: [{ type: 'clause.added', subject: written.clauseId, detail: { kind: clause.kind, standing: clause.standing } }],
    }
  },
})
