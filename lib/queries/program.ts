import type { Role } from '@/lib/domain/project/roles'
import { db } from '@/lib/server/db'
import { type AnyMember, findMember } from '@/lib/server/member'
import { Refusal } from '@/lib/server/refusal'

/** As whom a command acts in a project: the member with this address, else the one who has had the role longest. */
export async function memberForCommand(slug: string, role: Role, email?: string): Promise<AnyMember> {
  const row = await db().member.findFirst({
    where: {
      leftAt: null,
      roles: { has: role },
      project: { slug },
      ...(email === undefined ? {} : { person: { email: email.trim().toLowerCase() } }),
    },
    orderBy: [{ joinedAt: 'asc' }, { id: 'asc' }],
    select: { personId: true },
  })
  const member = row && (await findMember({ slug }, row.personId))
  if (!member)
    throw new Refusal('not-found', `There is no project "${slug}" in which this person is ${role}. Look at both names.`)
  return member
}

type Withdrawn = { readonly projectId: number; readonly submissionId: string; readonly commentId: string | null }

/**
 * Those of the ledger's withdrawals whose words stand in the database all the same, whole submissions first: with them their
 * comments go as well.
 */
export async function withdrawnAgain(ledger: readonly Withdrawn[]): Promise<Withdrawn[]> {
  const whole = ledger.filter(({ commentId }) => commentId === null).map(({ submissionId }) => submissionId)
  const standing = await db().submission.findMany({
    where: { id: { in: whole }, state: { not: 'withdrawn' } },
    select: { projectId: true, id: true },
  })
  const goes = new Set(standing.map(({ id }) => id))
  const comments = await db().comment.findMany({
    where: { id: { in: ledger.flatMap(({ commentId }) => commentId ?? []) } },
    select: { projectId: true, id: true, submissionId: true },
  })
  return [
    ...standing.map(({ projectId, id }) => ({ projectId, submissionId: id, commentId: null })),
    ...comments
      .filter(({ submissionId }) => !goes.has(submissionId))
      .map(({ projectId, id, submissionId }) => ({ projectId, submissionId, commentId: id })),
  ]
}

export async function ownerAddress(): Promise<string | null> {
  return (await db().person.findFirst({ where: { isOwner: true }, select: { email: true } }))?.email ?? null
}
