import { z } from 'zod'
import { placeFor } from '@/lib/domain/codebook/tree'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { codeStates, keepChanges } from './codebook-step'
import { codesToChange, findCode, ParentId } from './shared-codes'

/** An editor moves a code under another category or to another place (counted from 0) among its siblings. */
export const moveCode = defineVerb({
  name: 'codebook.move-code',
  allow: 'codebook.edit',
  input: z.object({ codeId: z.uuid(), parentId: ParentId, position: z.coerce.number().int().nonnegative() }),

  async run({ tx, input, actId, projectId }) {
    const codes = await codesToChange(tx, projectId)
    const before = await codeStates(tx, projectId)
    const code = findCode(codes, input.codeId)
    const place = placeFor({ id: code.id, name: code.name, under: input.parentId }, codes)
    if (place.status === 'refused') throw new Refusal('conflict', place.why)

    const siblings = codes.filter((one) => one.parentId === place.parentId && one.id !== code.id)
    siblings.splice(input.position, 0, code)
    await tx.$executeRaw`
      UPDATE "Code" c SET position = n.place - 1, "parentId" = ${place.parentId}::uuid
      FROM unnest(${siblings.map(({ id }) => id)}::uuid[]) WITH ORDINALITY AS n(id, place)
      WHERE c."projectId" = ${projectId} AND c.id = n.id`

    const position = siblings.indexOf(code)
    await keepChanges({ tx, projectId, actId }, before)
    return {
      value: { codeId: code.id, position },
      events: [{ type: 'code.moved', subject: code.id, detail: { under: place.parentId, position } }],
    }
  },
})
