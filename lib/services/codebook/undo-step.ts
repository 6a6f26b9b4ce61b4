import { z } from 'zod'
import { type CodeChange, type CodeStates, undoChanges } from '@/lib/domain/codebook/code-state'
import { nameKey } from '@/lib/domain/codebook/name'
import { undoableSteps } from '@/lib/domain/codebook/steps'
import type { Tx } from '@/lib/server/db'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { codeStates, keepChanges, putStates, readChange } from './codebook-step'
import { codesToChange, requireNothingCoded } from './shared-codes'

/** An editor takes back what an act did to the codebook, exact to the letter; undoing the undoing does it again. */
export const undoStep = defineVerb({
  name: 'codebook.undo-step',
  allow: 'codebook.edit',
  timeout: 60_000,
  input: z.object({ actId: z.uuid() }),

  async run({ tx, input, actId, projectId, now }) {
    await codesToChange(tx, projectId)
    const act = await stepToUndo(tx, projectId, input.actId)
    const before = await codeStates(tx, projectId)
    const undoing = undoChanges(act.changes, before, now.toISOString())
    if (undoing.status === 'changed-since') throw later()

    const drafts = [...undoing.states].filter(([id, state]) => state.isDraft && !before.get(id)?.isDraft).map(([id]) => id)
    if (drafts.length > 0) await requireNothingCoded(tx, projectId, drafts)

    const step = { tx, projectId, actId }
    await putStates(step, undoing.states, await keysOf(tx, projectId, undoing.states, before))
    await moveBack(step, input.actId, act)
    await keepChanges(step, before)
    await tx.act.update({ where: { projectId_id: { projectId, id: actId } }, data: { undoOfId: input.actId } })
    return {
      value: { codes: undoing.states.size, born: act.ended, ended: act.born },
      events: [
        { type: 'codebook.undone', subject: input.actId, detail: { codes: undoing.states.size, codings: act.born.length } },
      ],
    }
  },
})

type StepActs = { readonly changes: readonly CodeChange[]; readonly born: readonly string[]; readonly ended: readonly string[] }

async function stepToUndo(tx: Tx, projectId: number, id: string): Promise<StepActs> {
  await tx.$queryRaw`SELECT 1 FROM "Act" WHERE "projectId" = ${projectId} AND id = ${id}::uuid FOR UPDATE`
  const act = await tx.act.findUnique({
    where: { projectId_id: { projectId, id } },
    select: { verb: true, result: true, undoneBy: { select: { id: true } }, codes: { orderBy: { codeId: 'asc' } } },
  })
  if (!act || !undoableSteps.includes(act.verb)) throw new Refusal('not-found', 'There is no such step here to undo.')
  if (act.undoneBy) throw new Refusal('conflict', 'This step was undone already.')
  const { born = [], ended = [] } = Object(act.result) as { born?: string[]; ended?: string[] }
  return { changes: act.codes.map(readChange), born, ended }
}

/** Name keys of the wordings that codes go back to; refused when a code in use bears the name meanwhile. */
async function keysOf(tx: Tx, projectId: number, states: CodeStates, before: CodeStates): Promise<ReadonlyMap<string, string>> {
  const inUse = new Map([...before, ...states].filter(([, { retiredAt, mergedIntoId }]) => !retiredAt && !mergedIntoId))
  const texts = await tx.codeText.findMany({
    where: { projectId, codeId: { in: [...new Set([...states.keys(), ...inUse.keys()])] } },
    select: { codeId: true, rev: true, name: true },
  })
  const nameAt = new Map(texts.map(({ codeId, rev, name }) => [`${codeId} ${rev}`, name]))
  const nameOf = (id: string) => nameAt.get(`${id} ${(states.get(id) ?? before.get(id))?.textRev}`) ?? ''
  const seen = new Map<string, string>()
  for (const id of inUse.keys()) {
    const key = nameKey(nameOf(id))
    if (seen.has(key))
      throw new Refusal('conflict', `There is a code "${nameOf(id)}" by now, so this cannot be undone. Rename that one first.`)
    seen.set(key, id)
  }
  return new Map([...states.keys()].map((id) => [id, nameKey(nameOf(id))]))
}

async function moveBack(
  { tx, projectId, actId }: { tx: Tx; projectId: number; actId: string },
  undone: string,
  { born, ended }: StepActs,
): Promise<void> {
  const where = { projectId, coding: { diedActId: null } }
  const there = await tx.codingMove.count({ where: { ...where, id: { in: [...born] } } })
  const died = await tx.codingMove.updateMany({
    where: { ...where, id: { in: [...born] }, diedActId: null },
    data: { diedActId: actId },
  })
  const revived = await tx.codingMove.updateMany({
    where: { ...where, id: { in: [...ended] }, diedActId: undone },
    data: { diedActId: null },
  })
  const were = await tx.codingMove.count({ where: { ...where, id: { in: [...ended] } } })
  if (died.count < there || revived.count < were) throw later()
}

function later(): Refusal {
  return new Refusal('conflict', 'Something later changed the same codes or codings. Undo the later step first.')
}
