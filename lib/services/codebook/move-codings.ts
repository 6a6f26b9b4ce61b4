import { z } from 'zod'
import { nextColour } from '@/lib/domain/codebook/code'
import { placeFor } from '@/lib/domain/codebook/tree'
import type { AnyMember } from '@/lib/server/member'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb, type Scene } from '@/lib/server/verb'
import { drawHandles } from '@/lib/services/shared/handles'
import { codeStates, keepChanges } from './codebook-step'
import { CodingIds, replaceMoves } from './coding-moves'
import { codesToChange, findCode, ParentId, readWords, requireInUse, type SharedCode, wordingOf } from './shared-codes'

const Input = z.object({
  codingIds: CodingIds,
  /** The code that they shall count as; without it one of the new name is made for them. */
  toCodeId: z.preprocess((value) => (value === '' ? undefined : value), z.uuid().optional()),
  newName: z.string().default(''),
  /** The category that the new code comes to stand under. */
  parentId: ParentId.optional(),
})

/**
 * An editor lets codings of closed rounds count under another content code, an existing one or one made for them: in bulk, or to
 * split a code. The codings stay as their coders made them; what moves is how they are counted.
 */
export const moveCodings = defineVerb({
  name: 'codebook.move-codings',
  allow: 'codebook.edit',
  timeout: 60_000,
  input: Input,

  async run(scene) {
    const { tx, input, actId, projectId } = scene
    const codes = await codesToChange(tx, projectId)
    const before = await codeStates(tx, projectId)
    const made = input.toCodeId === undefined
    const toCodeId = made ? await makeCode(scene, codes) : targetOf(codes, input.toCodeId ?? '')

    const { born, ended } = await replaceMoves(scene, input.codingIds, () => toCodeId)
    await keepChanges({ tx, projectId, actId }, before)
    return {
      value: { toCodeId, made, born, ended },
      events: [{ type: 'codings.moved', subject: toCodeId, detail: { codings: born.length, made } }],
    }
  },
})

function targetOf(codes: readonly SharedCode[], id: string): string {
  const code = findCode(codes, id)
  requireInUse(code)
  return code.id
}

async function makeCode(
  { tx, input, ids, dice, now, projectId }: Scene<AnyMember, z.output<typeof Input>>,
  codes: readonly SharedCode[],
) {
  if (input.newName.trim() === '') throw new Refusal('input', 'Choose the code that they shall count as, or name a new one.')
  const empty = { shortDefinition: '', definition: '', useWhen: '', notWhen: '', example: '', colour: null }
  const { code, nameKey } = readWords({ ...empty, name: input.newName }, nextColour(codes.map(({ colour }) => colour)))
  const place = placeFor({ id: null, name: code.name, under: input.parentId ?? null }, codes)
  if (place.status === 'refused') throw new Refusal('conflict', place.why)

  const id = ids.next()
  const { parentId, position } = place
  const [number = 0] = await drawHandles(tx, projectId, 'code', 1, dice)
  await tx.code.create({ data: { projectId, id, kind: 'content', number, parentId, position, textRev: 1, nameKey } })
  await tx.codeText.create({ data: { projectId, codeId: id, rev: 1, ...wordingOf(code), madeAt: now } })
  return id
}
