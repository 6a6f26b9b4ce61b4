import { z } from 'zod'
import { twinOf } from '@/lib/domain/codebook/tree'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { codeStates, keepChanges } from './codebook-step'
import { CodeWords, codesToChange, findCode, readWords, wordingOf } from './shared-codes'

/** An editor rewrites what the codebook says of a code; what it said before is kept. */
export const editCode = defineVerb({
  name: 'codebook.edit-code',
  allow: 'codebook.edit',
  input: CodeWords.extend({ codeId: z.uuid(), revision: z.coerce.number().int() }),

  async run({ tx, input, actId, now, projectId }) {
    const codes = await codesToChange(tx, projectId)
    const states = await codeStates(tx, projectId)
    const before = findCode(codes, input.codeId)
    if (before.revision !== input.revision)
      throw new Refusal(
        'conflict',
        'Somebody changed this code while you were writing. Copy your words, reload the page and put them in again.',
      )

    const { code, nameKey } = readWords(input, input.colour ?? before.colour)
    const twin = twinOf(code.name, before.id, codes)
    if (twin) throw new Refusal('conflict', `There is a code "${twin.name}" already. Choose another name, or use that one.`)

    const newest = await tx.codeText.aggregate({ where: { projectId, codeId: before.id }, _max: { rev: true } })
    const rev = (newest._max.rev ?? before.textRev) + 1
    await tx.codeText.create({ data: { projectId, codeId: before.id, rev, ...wordingOf(code), madeAt: now } })
    await tx.code.update({
      where: { projectId_id: { projectId, id: before.id } },
      data: { textRev: rev, nameKey, revision: { increment: 1 } },
    })
    await keepChanges({ tx, projectId, actId }, states)
    return { value: { codeId: before.id, rev }, events: [{ type: 'code.edited', subject: before.id, detail: { rev } }] }
  },
})
