import { defineVerb } from '@/lib/server/verb'
import { nextHandle } from '@/lib/services/shared/handles'
import { holdSets, queryOf, requireFreeName } from './hold-sets'
import { SetWords } from './set-words'

/** A member keeps a question to the settled codings under a name; the set is for everybody in the project. */
export const saveSet = defineVerb({
  name: 'set.save-set',
  allow: 'set.save',
  input: SetWords,

  async run({ tx, projectId, member, input, ids, now }) {
    const sets = await holdSets(tx, projectId)
    requireFreeName(input.name, null, sets)
    const query = await queryOf(tx, projectId, { typed: input.query, id: null, sets })
    const id = ids.next()
    const number = await nextHandle(tx, projectId, 'set')
    const { memberId } = member
    await tx.savedSet.create({ data: { projectId, id, number, name: input.name, query: { ...query }, memberId, at: now } })
    return { value: { setId: id, number }, events: [{ type: 'set.saved', subject: id, detail: { number } }] }
  },
})
