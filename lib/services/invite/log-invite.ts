import { defineVerb } from '@/lib/server/verb'
import { nextHandle } from '../shared/handles'
import { InviteInput } from './invite-input'

/** An editor writes down whom the team asked for comments, where, when and in which words. */
export const logInvite = defineVerb({
  name: 'invite.log-invite',
  allow: 'invite.edit',
  input: InviteInput,

  async run({ tx, projectId, member, input, ids, now }) {
    if (member.kind !== 'member') throw new Error('Only a member writes into the log.')
    const id = ids.next()
    const number = await nextHandle(tx, projectId, 'invite')
    const sentOn = new Date(input.sentOn)
    await tx.invite.create({ data: { ...input, projectId, id, number, sentOn, memberId: member.memberId, at: now } })
    return { value: { inviteId: id, number }, events: [{ type: 'invite.logged', subject: id, detail: { number } }] }
  },
})
