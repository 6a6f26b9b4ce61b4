import { z } from 'zod'
import { mergeOf } from '@/lib/domain/codebook/merge'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { codeStates, keepChanges } from './codebook-step'
import { codesToChange, findCode, requireInUse } from './shared-codes'

/**
 * An editor lets codes count as another one from now on. No coding is touched: what they were given for is read as the code that
 * remains, and their children come to stand under it.
 */
export const mergeCodes = defineVerb({
  name: 'codebook.merge-codes',
  allow: 'codebook.edit',
  input: z.object({ codeIds: z.array(z.uuid()).min(1).max(100), intoId: z.uuid() }),

  async run({ tx, input, actId, projectId }) {
    const codes = await codesToChange(tx, projectId)
    const before = await codeStates(tx, projectId)
    const from = [...new Set(input.codeIds)]
    const merge = mergeOf(from, input.intoId, codes)
    if (merge.status === 'refused') throw new Refusal('conflict', merge.why)
    requireInUse(findCode(codes, input.intoId))

    await tx.code.updateMany({
      where: { projectId, id: { in: from } },
      data: { mergedIntoId: input.intoId, revision: { increment: 1 } },
    })
    const last = Math.max(-1, ...codes.filter(({ parentId }) => parentId === input.intoId).map(({ position }) => position))
    for (const [nth, id] of merge.moved.entries())
      await tx.code.update({
        where: { projectId_id: { projectId, id } },
        data: { parentId: input.intoId, position: last + 1 + nth, revision: { increment: 1 } },
      })
    await keepChanges({ tx, projectId, actId }, before)
    const [first = input.intoId, ...others] = from
    const merged = (subject: string) => ({ type: 'code.merged' as const, subject, detail: { into: input.intoId } })
    return { value: { codes: from.length, children: merge.moved.length }, events: [merged(first), ...others.map(merged)] }
  },
})
