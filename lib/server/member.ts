import { type Facts, may, type Permission, type Who } from '@/lib/domain/project/permissions'
import type { Role } from '@/lib/domain/project/roles'
import { db, type Tx } from './db'
import { Refusal } from './refusal'

declare const granted: unique symbol

export type AnyMember = {
  readonly kind: 'member'
  readonly projectId: number
  readonly slug: string
  readonly memberId: string
  readonly personId: string
  readonly name: string
  readonly roles: readonly Role[]
  may(permission: Permission, facts?: Facts): boolean
}

/**
 * A member for whom permission P was checked. Only `admit` makes one, so a query that takes
 * `Member<'codebook.read'>` cannot be called by somebody who was not asked.
 */
export type Member<P extends Permission> = AnyMember & { readonly [granted]: { readonly [K in P]: true } }

/** The member that this person is in this project; null when there is no such project or no such member. */
export async function findMember(
  where: { slug: string } | { projectId: number },
  personId: string,
  tx: Tx = db(),
): Promise<AnyMember | null> {
  const project = 'slug' in where ? { slug: where.slug } : { id: where.projectId }
  const row = await tx.member.findFirst({
    where: { personId, leftAt: null, project },
    select: {
      id: true,
      projectId: true,
      roles: true,
      personId: true,
      person: { select: { name: true } },
      project: { select: { slug: true } },
    },
  })
  if (!row) return null
  const who: Who = { kind: 'member', roles: row.roles }
  return {
    kind: 'member',
    projectId: row.projectId,
    slug: row.project.slug,
    memberId: row.id,
    personId: row.personId,
    name: row.person.name,
    roles: row.roles,
    may: (permission, facts) => may(who, permission, facts),
  }
}

/** The same member, with the permissions checked; refuses like something that is not there. */
export function admit<P extends Permission>(member: AnyMember, permission: P | readonly P[], facts?: Facts): Member<P> {
  const wanted: readonly P[] = typeof permission === 'string' ? [permission] : permission
  if (!wanted.every((one) => member.may(one, facts))) throw new Refusal('not-found', 'There is nothing here for you.')
  return member as Member<P>
}
