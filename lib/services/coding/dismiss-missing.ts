import { z } from 'zod'
import type { Facts } from '@/lib/domain/project/permissions'
import type { Tx } from '@/lib/server/db'
import type { AnyMember } from '@/lib/server/member'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { roundFacts } from './round-facts'

/** An editor who does not code in the round says why no code is made of what coders suggested; each of them sees it at the words. */
export const dismissMissing = defineVerb({
  name: 'coding.dismiss-missing',
  allow: 'missing-code.settle',
  input: z.object({
    ids: z.array(z.uuid()).min(1, 'Say which suggestions.').max(500),
    reason: z.string().trim().min(1, 'Say why, so that coders learn from it.').max(1000, 'Say it in at most 1,000 characters.'),
  }),
  about: ({ tx, member, input }) => factsOf(tx, member, input.ids),

  async run({ tx, input: { ids, reason }, now, projectId }) {
    const where = { projectId, id: { in: ids } }
    const rows = await tx.missingCode.findMany({
      where,
      select: { id: true, roundId: true, coderId: true },
      orderBy: { id: 'asc' },
    })
    await tx.missingCode.updateMany({ where, data: { answer: reason, answeredAt: now, codeId: null } })
    const [first, ...others] = rows.map(({ id, roundId }) => ({
      ...{ type: 'missing-code.dismissed' as const, subject: id },
      detail: { round: roundId },
    }))
    if (!first) throw gone()
    return { value: rows.length, events: [first, ...others], tells: [...new Set(rows.map(({ coderId }) => coderId))] }
  },
})

/** What holds of all rounds that these belong to; where the member codes in one that is open, they are not there. */
async function factsOf(tx: Tx, member: AnyMember, ids: readonly string[]): Promise<Facts> {
  const rows = await tx.missingCode.findMany({
    where: { projectId: member.projectId, id: { in: [...ids] }, removedAt: null },
    select: { roundId: true },
  })
  if (rows.length < new Set(ids).size) throw gone()
  let open: Facts | null = null
  let closed: Facts = {}
  for (const roundId of [...new Set(rows.map((row) => row.roundId))].toSorted()) {
    const facts = await roundFacts(tx, member, roundId)
    if (facts.roundState === 'open' && (facts.isAssigned || open === null)) open = facts
    else closed = facts
  }
  return open ?? closed
}

const gone = () => new Refusal('not-found', 'One of these suggestions is not there any more. Reload the page.')
