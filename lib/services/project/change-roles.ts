import { z } from 'zod'
import { roles } from '@/lib/domain/project/roles'
import { defineVerb } from '@/lib/server/verb'
import { memberToChange } from './members-under-lock'

/** Gives a member other hats, from the next request on. */
export const changeRoles = defineVerb({
  name: 'project.change-roles',
  allow: 'member.manage',
  input: z.object({
    memberId: z.uuid(),
    roles: z.array(z.enum(roles), 'Choose at least one role.').min(1, 'Choose at least one role.'),
  }),

  async run({ tx, projectId, input }) {
    const hats = roles.filter((role) => input.roles.includes(role))
    const before = await memberToChange(tx, projectId, input.memberId, hats)
    await tx.member.update({ where: { projectId_id: { projectId, id: input.memberId } }, data: { roles: hats } })
    return {
      value: input.memberId,
      events: [{ type: 'member.roles-changed', subject: input.memberId, detail: { before: before.roles, after: hats } }],
    }
  },
})
