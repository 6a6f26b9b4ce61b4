import { type Role, roleWords } from '@/lib/domain/project/roles'

/** Roles as a reader is told them: "Editor, Coder". */
export function roleNames(roles: readonly string[]): string {
  return roles.map((role) => roleWords[role as Role]?.name ?? role).join(', ')
}
