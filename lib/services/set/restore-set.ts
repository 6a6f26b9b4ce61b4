import { z } from 'zod'
import { leadsTo, type SetQuery, setsIn } from '@/lib/domain/coding/seen/sets/set-query'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { holdSets, requireFreeName } from './hold-sets'

/** A member puts back a set that was taken away. */
export const restoreSet = defineVerb({
  name: 'set.restore-set',
  allow: 'set.save',
  input: z.object({ setId: z.uuid() }),

  async run({ tx, projectId, input: { setId } }) {
    const sets = await holdSets(tx, projectId)
    const set = await tx.savedSet.findFirst({
      where: { projectId, id: setId, removedAt: { not: null } },
      select: { number: true, name: true, query: true },
    })
    if (!set) throw new Refusal('not-found', 'There is no such set to put back. Reload the page.')
    requireFreeName(set.name, setId, sets)
    const query = set.query as unknown as SetQuery
    const queries = new Map(sets.map((one) => [one.id, one.query]))
    if (setsIn(query).some((id) => !queries.has(id)))
      throw new Refusal('conflict', 'A set that this one is made of was taken away. Put that one back first.')
    if (leadsTo(query, setId, queries)) throw new Refusal('conflict', 'The set would be made of itself by now.')
    await tx.savedSet.update({ where: { projectId_id: { projectId, id: setId } }, data: { removedAt: null } })
    return { value: { setId }, events: [{ type: 'set.restored', subject: setId, detail: { number: set.number } }] }
  },
})
