import type { Facts } from '@/lib/domain/project/permissions'
import type { Tx } from '@/lib/server/db'
import type { AnyMember } from '@/lib/server/member'
import { Refusal } from '@/lib/server/refusal'

type Row = { state: 'open' | 'locked' | 'reconciled'; purpose: NonNullable<Facts['roundPurpose']>; isAssigned: boolean }

/** State and purpose of a round and whether the member codes in it, under a lock that nobody can close the round through. */
export async function roundFacts(tx: Tx, member: AnyMember, roundId: string): Promise<Facts> {
  const [round] = await tx.$queryRaw<Row[]>`
    SELECT r.state::text AS state, r.purpose::text AS purpose, EXISTS (
      SELECT 1 FROM "RoundCoder" c
      WHERE c."projectId" = r."projectId" AND c."roundId" = r.id AND c."coderId" = ${member.memberId}::uuid) AS "isAssigned"
    FROM "Round" r WHERE r."projectId" = ${member.projectId} AND r.id = ${roundId}::uuid FOR SHARE OF r`
  if (!round) throw new Refusal('not-found', 'This round is not there. Go back to the list of rounds.')
  return { roundState: round.state, roundPurpose: round.purpose, isAssigned: round.isAssigned }
}

/** Where nothing is suggested nothing can be accepted. */
export async function requireSuggesting(tx: Tx, projectId: number, roundId: string): Promise<void> {
  const round = await tx.round.findUnique({ where: { projectId_id: { projectId, id: roundId } }, select: { suggests: true } })
  if (!round?.suggests)
    throw new Refusal('conflict', 'No codes are suggested in this round. Reload the page and set the code yourself.')
}
