import { z } from 'zod'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { holdSets, queryOf, requireFreeName } from './hold-sets'
import { SetWords } from './set-words'

/** A member names a kept set anew or lets it ask something else; sets that name it follow. */
export const changeSet = defineVerb({
  name: 'set.change-set',
  allow: 'set.save',
  input: SetWords.extend({ setId: z.uuid() }),

  async run({ tx, projectId, input: { setId, name, query: typed } }) {
    const sets = await holdSets(tx, projectId)
    const set = sets.find(({ id }) => id === setId)
    if (!set) throw new Refusal('not-found', 'This set is not there any more. Go back to the sets.')
    requireFreeName(name, setId, sets)
    const query = await queryOf(tx, projectId, { typed, id: setId, sets })
    await tx.savedSet.update({ where: { projectId_id: { projectId, id: setId } }, data: { name, query: { ...query } } })
    return { value: { setId }, events: [{ type: 'set.changed', subject: setId, detail: { number: set.number } }] }
  },
})
