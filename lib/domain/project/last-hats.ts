import { type Role, roles } from './roles'

type Wearer = { readonly id: string; readonly roles: readonly Role[] }

const needed: readonly Role[] = ['editor', 'custodian']

/**
 * The hats that nobody would wear any more after this member has only the roles of `after` (none when leaving).
 * A project may begin without a custodian; once it has an editor or a custodian it keeps one.
 */
export function lastHats(members: readonly Wearer[], memberId: string, after: readonly Role[]): readonly Role[] {
  const wornBy = (role: Role) => members.filter((member) => member.roles.includes(role))
  return roles.filter(
    (role) => needed.includes(role) && !after.includes(role) && wornBy(role).length === 1 && wornBy(role)[0]?.id === memberId,
  )
}
