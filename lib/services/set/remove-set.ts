import { z } from 'zod'
import { setsIn } from '@/lib/domain/coding/seen/sets/set-query'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { holdSets } from './hold-sets'

/** A member takes a kept set away; it can be put back. Refused while another set is made of it. */
export const removeSet = defineVerb({
  name: 'set.remove-set',
  allow: 'set.save',
  input: z.object({ setId: z.uuid() }),

  async run({ tx, projectId, input: { setId }, now }) {
    const sets = await holdSets(tx, projectId)
    const set = sets.find(({ id }) => id === setId)
    if (!set) throw new Refusal('not-found', 'This set is not there any more. Go back to the sets.')
    const user = sets.find(({ query }) => setsIn(query).includes(setId))
    if (user) throw new Refusal('conflict', `S-${user.number} "${user.name}" is made of this set. Change that one first.`)
    await tx.savedSet.update({ where: { projectId_id: { projectId, id: setId } }, data: { removedAt: now } })
    return { value: { setId }, events: [{ type: 'set.removed', subject: setId, detail: { number: set.number } }] }
  },
})
