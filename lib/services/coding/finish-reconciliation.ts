import { z } from 'zod'
import { presenceDisagreements, stanceDisagreements } from '@/lib/domain/coding/disagreements'
import { presenceUnits, stanceUnits } from '@/lib/domain/coding/units'
import type { Facts } from '@/lib/domain/project/permissions'
import type { Tx } from '@/lib/server/db'
import type { AnyMember } from '@/lib/server/member'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { roundFacts } from './round-facts'
import { joined, workToReconcile, writeConsensus } from './round-to-reconcile'

/** The consensus of a round becomes whole: what was settled, and what all its coders share. From then on it stands. */
export const finishReconciliation = defineVerb({
  name: 'coding.finish-reconciliation',
  allow: 'reconcile.write',
  input: z.object({ roundId: z.uuid() }),
  about: ({ tx, member, input }) => heldFacts(tx, member, input.roundId),

  async run({ tx, projectId, member, input: { roundId }, ids, actId, now }) {
    const { codings, assignments } = await workToReconcile(tx, projectId, roundId)
    const codeIds = [...new Set(codings.map(({ codeId }) => codeId))]
    const units = presenceUnits(codings, assignments, codeIds)
    const differ = [
      ...presenceDisagreements(units),
      ...stanceDisagreements(stanceUnits(codings, assignments, codeIds), units.coders),
    ]
    const decided = await tx.reconciliationDecision.findMany({
      where: { projectId, roundId },
      select: { commentId: true, codeId: true },
    })
    const isDecided = new Set(decided.map(({ commentId, codeId }) => `${commentId} ${codeId}`))
    const open = new Set(differ.map(({ commentId, codeId }) => `${commentId} ${codeId}`).filter((key) => !isDecided.has(key)))
    if (open.size > 0)
      throw new Refusal('conflict', `${open.size === 1 ? 'One difference is' : `${open.size} differences are`} not settled yet.`)

    let shared = 0
    const scene = { tx, projectId, ids, actId, memberId: member.memberId }
    for (const [codeId, rows] of units.rows) {
      for (const [nth, row] of rows.entries()) {
        const commentId = units.comments[nth] ?? ''
        const finished = row.filter((one) => one !== null)
        if (finished.length < 2 || finished.includes(0) || isDecided.has(`${commentId} ${codeId}`)) continue
        const given = codings.filter((one) => one.commentId === commentId && one.codeId === codeId)
        const place = { roundId, commentId, codeId, textRev: given[0]?.textRev ?? 0 }
        shared += await writeConsensus(scene, place, joined(given))
      }
    }
    await tx.round.update({
      where: { projectId_id: { projectId, id: roundId } },
      data: { state: 'reconciled', reconciledAt: now, revision: { increment: 1 } },
    })
    const detail = { settled: decided.length, shared }
    return { value: detail, events: [{ type: 'round.reconciled', subject: roundId, detail }] }
  },
})

/** Nobody settles anything more while the round is being finished. */
async function heldFacts(tx: Tx, member: AnyMember, roundId: string): Promise<Facts> {
  await tx.$queryRaw`SELECT 1 FROM "Round" WHERE "projectId" = ${member.projectId} AND id = ${roundId}::uuid FOR UPDATE`
  return roundFacts(tx, member, roundId)
}
