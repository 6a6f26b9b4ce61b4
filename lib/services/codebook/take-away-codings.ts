import { z } from 'zod'
import { defineVerb } from '@/lib/server/verb'
import { CodingIds, replaceMovesOf } from './coding-moves'
import { codesToChange, findCode } from './shared-codes'

/** An editor takes a code away from codings that it does not hold for any more. What coders gave stays as they gave it; it counts no longer. */
export const takeAwayCodings = defineVerb({
  name: 'codebook.take-away-codings',
  allow: 'codebook.edit',
  input: z.object({ codeId: z.uuid(), codingIds: CodingIds }),

  async run(scene) {
    const { tx, input, projectId } = scene
    const { id: codeId } = findCode(await codesToChange(tx, projectId), input.codeId)
    const { born, ended } = await replaceMovesOf(scene, input, () => null)
    return {
      value: { codeId, born, ended },
      events: [{ type: 'codings.taken-away', subject: codeId, detail: { codings: born.length } }],
    }
  },
})
