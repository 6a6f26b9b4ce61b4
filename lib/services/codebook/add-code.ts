import { z } from 'zod'
import { nextColour } from '@/lib/domain/codebook/code'
import { placeFor } from '@/lib/domain/codebook/tree'
import type { Tx } from '@/lib/server/db'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { drawHandles } from '@/lib/services/shared/handles'
import { codeStates, keepChanges } from './codebook-step'
import { CodeWords, codesToChange, ParentId, readWords, Ticked, wordingOf } from './shared-codes'

/** An editor adds a code to the codebook, last under its category, maybe because coders found it missing. */
export const addCode = defineVerb({
  name: 'codebook.add-code',
  allow: 'codebook.edit',
  input: CodeWords.extend({
    parentId: ParentId,
    isDraft: Ticked,
    /** What coders suggested and this code answers. */
    missing: z.array(z.uuid()).max(500).default([]),
  }),

  async run({ tx, input, actId, ids, dice, now, projectId }) {
    const codes = await codesToChange(tx, projectId)
    const before = await codeStates(tx, projectId)
    const { code, nameKey } = readWords(input, input.colour ?? nextColour(codes.map(({ colour }) => colour)))
    const place = placeFor({ id: null, name: code.name, under: input.parentId }, codes)
    if (place.status === 'refused') throw new Refusal('conflict', place.why)

    const id = ids.next()
    const { parentId, position } = place
    const [number = 0] = await drawHandles(tx, projectId, 'code', 1, dice)
    await tx.code.create({
      data: { projectId, id, kind: 'content', number, parentId, position, textRev: 1, nameKey, isDraft: input.isDraft },
    })
    await tx.codeText.create({ data: { projectId, codeId: id, rev: 1, ...wordingOf(code), madeAt: now } })
    await keepChanges({ tx, projectId, actId }, before)
    const taken = [...new Set(input.missing)]
    await takeUp({ tx, projectId, now }, taken, id)
    const added = { type: 'code.added', subject: id, detail: { under: parentId } } as const
    const takenUp = taken.map((one) => ({ type: 'missing-code.taken-up', subject: one, detail: { code: id } }) as const)
    return { value: id, events: [added, ...takenUp] }
  },
})

type Scene = { readonly tx: Tx; readonly projectId: number; readonly now: Date }

/** No round that has such suggestions is open here: the codebook would stand still. */
async function takeUp({ tx, projectId, now }: Scene, ids: readonly string[], codeId: string): Promise<void> {
  const taken = await tx.missingCode.updateMany({
    where: { projectId, id: { in: [...ids] }, removedAt: null },
    data: { codeId, answer: null, answeredAt: now },
  })
  if (taken.count < ids.length) throw new Refusal('not-found', 'One of these suggestions is not there any more. Reload the page.')
}
