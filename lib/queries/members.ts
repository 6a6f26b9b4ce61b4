import type { Role } from '@/lib/domain/project/roles'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'

export type MemberLine = {
  readonly id: string
  readonly name: string
  readonly alias: string
  readonly roles: readonly Role[]
  readonly joinedAt: Date
}

/** Who works on this project now, in the order in which they joined. */
export async function membersOf(member: Member<'member.read'>): Promise<MemberLine[]> {
  const rows = await db().member.findMany({
    where: { projectId: member.projectId, leftAt: null },
    select: { id: true, alias: true, roles: true, joinedAt: true, person: { select: { name: true } } },
    orderBy: [{ joinedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ person, ...row }) => ({ ...row, name: person.name }))
}

/** Invitations that nobody has used yet. */
export async function openInvitations(
  member: Member<'member.manage'>,
  now: Date,
): Promise<{ id: string; email: string; roles: readonly Role[]; expiresAt: Date }[]> {
  const rows = await db().oneTimeLink.findMany({
    where: { projectId: member.projectId, purpose: 'invitation', spentAt: null, expiresAt: { gt: now } },
    select: { id: true, email: true, roles: true, expiresAt: true },
    orderBy: { expiresAt: 'asc' },
  })
  return rows.map((row) => ({ ...row, email: row.email ?? '' }))
}
