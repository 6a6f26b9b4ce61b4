import type { Tx } from '@/lib/server/db'
import { Refusal } from '@/lib/server/refusal'

/** An address through which comments came stays in the log, since the account splits by it. `via` is what the line says from now on. */
export async function refuseLosingAddress(tx: Tx, projectId: number, inviteId: string, via: string | null): Promise<void> {
  const line = await tx.invite.findUnique({ where: { projectId_id: { projectId, id: inviteId } }, select: { via: true } })
  if (!line) throw new Refusal('not-found', 'This line is not in the log any more. Reload the page.')
  if (line.via === via) return
  const others = await tx.invite.count({ where: { projectId, via: line.via, id: { not: inviteId } } })
  const came = await tx.submission.count({ where: { projectId, via: line.via } })
  if (others === 0 && came > 0)
    throw new Refusal(
      'conflict',
      'Comments came through this address, so it stays in the log. Change the other fields instead.',
      {
        via: 'Comments came through this address.',
      },
    )
}
