import { z } from 'zod'
import type { Tx } from '@/lib/server/db'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { lockProject } from '../shared/lock-project'
import { changeRedactions, commentsOf, type RedactionChange, type Redactions, type Renamed } from './change-redactions'
import { holdComment } from './hold-comment'
import { ownActFacts } from './own-act'

const undoable = [
  ...['comment.redact', 'comment.decide-redaction', 'comment.move-redaction'],
  ...['comment.redact-everywhere', 'comment.undo-redactions'],
]

/** Takes back what an own act did to redactions, with the texts and codings that followed; undoing the undoing does it again. */
export const undoRedactions = defineVerb({
  name: 'comment.undo-redactions',
  allow: 'comment.redact',
  input: z.object({ actId: z.uuid() }),
  about: ({ tx, member, input }) => ownActFacts(tx, member, input.actId),

  async run(scene) {
    const { tx, projectId, input, actId } = scene
    const { changes, renamed, grown } = await changedBy(tx, projectId, input.actId)
    const back = changes.map(({ before, after }): RedactionChange => ({ before: after, after: before }))
    const names = renamed.map(({ from, to }): Renamed => ({ from: to, to: from }))
    for (const id of commentsOf(back)) await holdComment(tx, projectId, id)
    for (const name of names) await giveBack(tx, projectId, name)
    await requirePseudonyms(tx, projectId, back)

    const done = await changeRedactions(scene, back, { renamed: names, grown })
    await tx.act.update({ where: { projectId_id: { projectId, id: actId } }, data: { undoOfId: input.actId } })
    return {
      value: done,
      events: [{ type: 'act.undone', subject: input.actId, detail: { places: done.changes.length, moved: done.moved } }],
    }
  },
})

async function changedBy(tx: Tx, projectId: number, id: string): Promise<Redactions> {
  const act = await tx.act.findUnique({ where: { projectId_id: { projectId, id } }, select: { verb: true, result: true } })
  if (!act || !undoable.includes(act.verb))
    throw new Refusal('conflict', 'This step cannot be undone here. Do the opposite by hand.')
  return act.result as unknown as Redactions
}

/** The surface form goes back to the pseudonym that it had. */
async function giveBack(tx: Tx, projectId: number, { from, to }: Renamed): Promise<void> {
  await lockProject(tx, projectId)
  const now = await tx.pseudonym.findUnique({ where: { projectId_id: { projectId, id: from } }, select: { surfaceMac: true } })
  const old = await tx.pseudonym.findUnique({ where: { projectId_id: { projectId, id: to } }, select: { surfaceMac: true } })
  if (!now?.surfaceMac || !old || old.surfaceMac)
    throw new Refusal('conflict', 'These words were given another placeholder since. Undo the later step first.')
  await tx.pseudonym.update({ where: { projectId_id: { projectId, id: from } }, data: { surfaceMac: null } })
  await tx.pseudonym.update({ where: { projectId_id: { projectId, id: to } }, data: { surfaceMac: now.surfaceMac } })
}

/** A withdrawal clears pseudonyms that nothing uses any more. */
async function requirePseudonyms(tx: Tx, projectId: number, changes: readonly RedactionChange[]): Promise<void> {
  const wanted = [...new Set(changes.flatMap(({ after }) => after?.pseudonymId ?? []))]
  const there = await tx.pseudonym.count({ where: { projectId, id: { in: wanted } } })
  if (there < wanted.length)
    throw new Refusal('conflict', 'The placeholder of this step went with a withdrawal. Hide the words anew instead.')
}
