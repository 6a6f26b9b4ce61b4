import { z } from 'zod'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { codeStates, keepChanges } from './codebook-step'
import { codesToChange, findCode, requireNothingCoded, Ticked } from './shared-codes'

/** An editor takes a draft into use, so that rounds opened from now on offer it, or makes a draft of a code that nobody has coded with. */
export const setDraft = defineVerb({
  name: 'codebook.set-draft',
  allow: 'codebook.edit',
  input: z.object({ codeId: z.uuid(), isDraft: Ticked }),

  async run({ tx, input, actId, projectId }) {
    const { isDraft } = input
    const codes = await codesToChange(tx, projectId)
    const before = await codeStates(tx, projectId)
    const code = findCode(codes, input.codeId)
    if (code.isDraft === isDraft)
      throw new Refusal('conflict', isDraft ? 'This code is a draft already.' : 'This code is in use already.')
    if (isDraft) await requireNothingCoded(tx, projectId, [code.id])

    await tx.code.update({
      where: { projectId_id: { projectId, id: code.id } },
      data: { isDraft, revision: { increment: 1 } },
    })
    await keepChanges({ tx, projectId, actId }, before)
    return { value: code.id, events: [{ type: isDraft ? 'code.drafted' : 'code.taken-into-use', subject: code.id }] }
  },
})
