import { z } from 'zod'
import { twinOf } from '@/lib/domain/codebook/tree'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { codeStates, keepChanges } from './codebook-step'
import { codesToChange } from './shared-codes'

/** An editor takes a retired or merged code into use again; it stands where it stood, or at the top when that place is gone. */
export const reinstateCode = defineVerb({
  name: 'codebook.reinstate-code',
  allow: 'codebook.edit',
  input: z.object({ codeId: z.uuid() }),

  async run({ tx, input, actId, projectId }) {
    const codes = await codesToChange(tx, projectId)
    const before = await codeStates(tx, projectId)
    const code = await tx.code.findFirst({
      where: { projectId, id: input.codeId, kind: 'content', ownerId: null },
      select: { id: true, parentId: true, textRev: true, texts: { select: { rev: true, name: true } } },
    })
    if (!code) throw new Refusal('not-found', 'This code is not in the codebook. Reload the page.')
    if (codes.some(({ id }) => id === code.id)) throw new Refusal('conflict', 'This code is in use already.')
    const name = code.texts.find(({ rev }) => rev === code.textRev)?.name ?? ''
    const twin = twinOf(name, code.id, codes)
    if (twin) throw new Refusal('conflict', `There is a code "${twin.name}" already. Rename that one first.`)

    const hasParent = codes.some(({ id }) => id === code.parentId)
    await tx.code.update({
      where: { projectId_id: { projectId, id: code.id } },
      data: { retiredAt: null, mergedIntoId: null, revision: { increment: 1 }, ...(!hasParent && { parentId: null }) },
    })
    await keepChanges({ tx, projectId, actId }, before)
    return { value: code.id, events: [{ type: 'code.reinstated', subject: code.id }] }
  },
})
