import type { Facts } from '@/lib/domain/project/permissions'
import type { Tx } from '@/lib/server/db'
import type { AnyMember } from '@/lib/server/member'
import { Refusal } from '@/lib/server/refusal'

/** Holds an act of this member that was not undone yet; of anybody else's it says nothing. */
export async function ownActFacts(tx: Tx, member: AnyMember, id: string): Promise<Facts> {
  const [act] = await tx.$queryRaw<{ isMine: boolean; isUndone: boolean }[]>`
    SELECT a."memberId" = ${member.memberId}::uuid AS "isMine", EXISTS (
      SELECT 1 FROM "Act" u WHERE u."projectId" = a."projectId" AND u."undoOfId" = a.id) AS "isUndone"
    FROM "Act" a WHERE a."projectId" = ${member.projectId} AND a.id = ${id}::uuid FOR UPDATE OF a`
  if (!act?.isMine) throw new Refusal('not-found', 'There is no step of yours here to undo.')
  if (act.isUndone) throw new Refusal('conflict', 'This step was undone already.')
  return { isMine: true }
}
