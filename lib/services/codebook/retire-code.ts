import { z } from 'zod'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { codeStates, keepChanges } from './codebook-step'
import { codesToChange, findCode } from './shared-codes'

/** An editor takes a code out of use. It is never deleted: what was coded with it stays coded. */
export const retireCode = defineVerb({
  name: 'codebook.retire-code',
  allow: 'codebook.edit',
  input: z.object({ codeId: z.uuid() }),

  async run({ tx, input, actId, now, projectId }) {
    const codes = await codesToChange(tx, projectId)
    const before = await codeStates(tx, projectId)
    const code = findCode(codes, input.codeId)
    if (codes.some((one) => one.parentId === code.id))
      throw new Refusal('conflict', `"${code.name}" has codes under it. Move or retire those first.`)

    await tx.code.update({
      where: { projectId_id: { projectId, id: code.id } },
      data: { retiredAt: now, revision: { increment: 1 } },
    })
    await keepChanges({ tx, projectId, actId }, before)
    return { value: code.id, events: [{ type: 'code.retired', subject: code.id }] }
  },
})
