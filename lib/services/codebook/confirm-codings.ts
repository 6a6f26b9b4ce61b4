import { z } from 'zod'
import { defineVerb } from '@/lib/server/verb'
import { CodingIds, replaceMovesOf } from './coding-moves'
import { codesToChange, findCode } from './shared-codes'

/**
 * An editor looked at codings again under the words that their code is defined by now, and they hold. Kept as a move to where they
 * stand already, so that it is known when this was decided.
 */
export const confirmCodings = defineVerb({
  name: 'codebook.confirm-codings',
  allow: 'codebook.edit',
  input: z.object({ codeId: z.uuid(), codingIds: CodingIds }),

  async run(scene) {
    const { tx, input, projectId } = scene
    const { id: codeId } = findCode(await codesToChange(tx, projectId), input.codeId)
    const { born, ended } = await replaceMovesOf(scene, input, (standing) => standing.codeId)
    return {
      value: { codeId, born, ended },
      events: [{ type: 'codings.confirmed', subject: codeId, detail: { codings: born.length } }],
    }
  },
})
