import { z } from 'zod'
import { defineVerb } from '@/lib/server/verb'
import { memberToChange } from './members-under-lock'

/** Ends a membership. What the member did stays, under the member's name. */
export const removeMember = defineVerb({
  name: 'project.remove-member',
  allow: 'member.manage',
  input: z.object({ memberId: z.uuid() }),

  async run({ tx, projectId, input, now }) {
    await memberToChange(tx, projectId, input.memberId, [])
    await tx.member.update({ where: { projectId_id: { projectId, id: input.memberId } }, data: { leftAt: now } })
    return { value: input.memberId, events: [{ type: 'member.left', subject: input.memberId }] }
  },
})
