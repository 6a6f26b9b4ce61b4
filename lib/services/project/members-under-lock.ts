import { lastHats } from '@/lib/domain/project/last-hats'
import { type Role, roleWords } from '@/lib/domain/project/roles'
import type { Tx } from '@/lib/server/db'
import { Refusal } from '@/lib/server/refusal'

/** The member as found; refuses when the change would leave the project without editor or custodian. Two such changes wait for each other. */
export async function memberToChange(
  tx: Tx,
  projectId: number,
  memberId: string,
  after: readonly Role[],
): Promise<{ readonly roles: readonly Role[] }> {
  await tx.$queryRaw`SELECT id FROM "Project" WHERE id = ${projectId} FOR NO KEY UPDATE`
  const members = await tx.member.findMany({ where: { projectId, leftAt: null }, select: { id: true, roles: true } })
  const member = members.find(({ id }) => id === memberId)
  if (!member) throw new Refusal('not-found', 'There is no such member in this project. Reload the page.')

  const last = lastHats(members, memberId, after)[0]
  if (last)
    throw new Refusal(
      'conflict',
      `This is the project's last ${roleWords[last].name.toLowerCase()}. Give this role to somebody else first.`,
    )
  return member
}
