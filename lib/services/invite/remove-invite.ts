import { z } from 'zod'
import { defineVerb } from '@/lib/server/verb'
import { refuseLosingAddress } from './refuse-losing-address'

/** An editor takes a line out of the invitation log that was written by mistake. */
export const removeInvite = defineVerb({
  name: 'invite.remove-invite',
  allow: 'invite.edit',
  input: z.object({ inviteId: z.uuid() }),

  async run({ tx, projectId, input: { inviteId } }) {
    await refuseLosingAddress(tx, projectId, inviteId, null)
    await tx.invite.delete({ where: { projectId_id: { projectId, id: inviteId } } })
    return { value: null, events: [{ type: 'invite.removed', subject: inviteId }] }
  },
})
