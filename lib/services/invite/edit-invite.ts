import { z } from 'zod'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { InviteInput } from './invite-input'
import { refuseLosingAddress } from './refuse-losing-address'

/** An editor mends a line of the invitation log. */
export const editInvite = defineVerb({
  name: 'invite.edit-invite',
  allow: 'invite.edit',
  input: InviteInput.extend({ inviteId: z.uuid(), revision: z.coerce.number().int() }),

  async run({ tx, projectId, input: { inviteId, revision, ...line } }) {
    await refuseLosingAddress(tx, projectId, inviteId, line.via)
    const changed = await tx.invite.updateMany({
      where: { projectId, id: inviteId, revision },
      data: { ...line, sentOn: new Date(line.sentOn), revision: { increment: 1 } },
    })
    if (changed.count === 0)
      throw new Refusal('conflict', 'This line was changed or taken out by somebody else. Reload the page and look at it again.')
    return { value: null, events: [{ type: 'invite.edited', subject: inviteId }] }
  },
})
