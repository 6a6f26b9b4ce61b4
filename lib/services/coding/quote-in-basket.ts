import type { Facts } from '@/lib/domain/project/permissions'
import type { Tx } from '@/lib/server/db'
import type { AnyMember } from '@/lib/server/member'
import { Refusal } from '@/lib/server/refusal'
import { roundFacts } from './round-facts'

type Basket = { readonly tx: Tx; readonly member: AnyMember; readonly projectId: number }

/** Whose a quotable passage is and whether its round is closed. What another coder marked in an open round is not there. */
export async function quoteFacts({ tx, member, projectId }: Basket, id: string): Promise<Facts> {
  const quote = await tx.quoted.findUnique({
    where: { projectId_id: { projectId, id } },
    select: { roundId: true, coderId: true },
  })
  if (!quote) throw gone()
  const { roundState } = await roundFacts(tx, member, quote.roundId)
  const isMine = quote.coderId === member.memberId
  if (!isMine && roundState === 'open') throw gone()
  return { isMine, ...(roundState && { roundState }) }
}

/** Takes a passage out of the basket, or puts it back when `removedAt` is null; says what others may hear of it. */
export async function settleQuote({ tx, projectId }: Basket, id: string, removedAt: Date | null) {
  const { roundId } = await tx.quoted.update({
    where: { projectId_id: { projectId, id } },
    data: { removedAt },
    select: { roundId: true },
  })
  const open = await tx.round.count({ where: { projectId, id: roundId, state: 'open' } })
  return { roundId, tells: open > 0 ? [] : ('everybody' as const) }
}

const gone = () => new Refusal('not-found', 'This passage is not in the basket any more. Reload the page.')
