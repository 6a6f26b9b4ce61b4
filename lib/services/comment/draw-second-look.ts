import { z } from 'zod'
import { drawSample } from '@/lib/domain/coding/sample'
import type { Tx } from '@/lib/server/db'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { nextHandle } from '../shared/handles'

/** Draws admitted comments at random for a second custodian, who admitted none of them. The seed makes the draw repeatable. */
export const drawSecondLook = defineVerb({
  name: 'comment.draw-second-look',
  allow: 'comment.admit',
  input: z.object({
    lookerId: z.uuid('Choose who looks again.'),
    size: z.coerce.number().int().min(1, 'Draw at least one comment.').max(1000, 'Draw at most 1,000 comments.'),
    seed: z.string().trim().min(1, 'Give any word or number as seed.').max(80),
  }),

  async run({ tx, projectId, member, input, ids, now }) {
    const { lookerId, size, seed } = input
    const looker = await tx.member.findUnique({
      where: { projectId_id: { projectId, id: lookerId } },
      select: { roles: true, leftAt: true },
    })
    if (!looker || looker.leftAt || !looker.roles.includes('custodian'))
      throw new Refusal('input', 'Only a custodian can look again.', { lookerId: 'Choose a custodian.' })
    const pool = await admittedByOthers(tx, projectId, lookerId)
    if (pool.length === 0)
      throw new Refusal('conflict', 'Every admitted comment was admitted by this very person. Ask another custodian to look.')

    const id = ids.next()
    const handles = new Map(pool.map((one) => [one.handle, one.id]))
    const drawn = drawSample(handles.keys(), size, seed)
    const number = await nextHandle(tx, projectId, 'look')
    const frame = { projectId, id, number, seed, population: pool.length, size: drawn.length }
    await tx.secondLook.create({ data: { ...frame, drawnById: member.memberId, lookerId, at: now } })
    await tx.secondLookComment.createMany({
      data: drawn.map((handle, rank) => ({ projectId, lookId: id, commentId: handles.get(handle) ?? '', rank })),
    })
    return {
      value: { number, size: drawn.length },
      events: [{ type: 'second-look.drawn', subject: id, detail: { number, size: drawn.length, population: pool.length } }],
    }
  },
})

/** Admitted comments whose last admission was somebody else's act; by handle, which the draw is repeatable over. */
async function admittedByOthers(tx: Tx, projectId: number, lookerId: string): Promise<{ id: string; handle: string }[]> {
  return tx.$queryRaw`
    SELECT c.id::text AS id, c.number::text AS handle FROM "Comment" c
    JOIN "Submission" s ON s."projectId" = c."projectId" AND s.id = c."submissionId" AND s.state = 'admitted'
    LEFT JOIN LATERAL (
      SELECT a."memberId" FROM "Event" e JOIN "Act" a ON a."projectId" = e."projectId" AND a.id = e."actId"
      WHERE e."projectId" = c."projectId" AND e.subject = c.id AND e.type = 'comment.admitted' ORDER BY e.id DESC LIMIT 1) last ON true
    WHERE c."projectId" = ${projectId} AND c.state = 'admitted' AND last."memberId" IS DISTINCT FROM ${lookerId}::uuid`
}
