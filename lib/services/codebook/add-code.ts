import { nextColour } from '@/lib/domain/codebook/code'
import { placeFor } from '@/lib/domain/codebook/tree'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { drawHandles } from '@/lib/services/shared/handles'
import { codeStates, keepChanges } from './codebook-step'
import { CodeWords, codesToChange, ParentId, readWords, wordingOf } from './shared-codes'

/** An editor adds a code to the codebook, last under its category. */
export const addCode = defineVerb({
  name: 'codebook.add-code',
  allow: 'codebook.edit',
  input: CodeWords.extend({ parentId: ParentId }),

  async run({ tx, input, actId, ids, dice, now, projectId }) {
    const codes = await codesToChange(tx, projectId)
    const before = await codeStates(tx, projectId)
    const { code, nameKey } = readWords(input, input.colour ?? nextColour(codes.map(({ colour }) => colour)))
    const place = placeFor({ id: null, name: code.name, under: input.parentId }, codes)
    if (place.status === 'refused') throw new Refusal('conflict', place.why)

    const id = ids.next()
    const { parentId, position } = place
    const [number = 0] = await drawHandles(tx, projectId, 'code', 1, dice)
    await tx.code.create({ data: { projectId, id, kind: 'content', number, parentId, position, textRev: 1, nameKey } })
    await tx.codeText.create({ data: { projectId, codeId: id, rev: 1, ...wordingOf(code), madeAt: now } })
    await keepChanges({ tx, projectId, actId }, before)
    return { value: id, events: [{ type: 'code.added', subject: id, detail: { under: parentId } }] }
  },
})
