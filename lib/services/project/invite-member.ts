import { z } from 'zod'
import { roles } from '@/lib/domain/project/roles'
import { mac } from '@/lib/server/mac'
import { defineVerb } from '@/lib/server/verb'

const week = 7 * 24 * 3600_000

/**
 * Makes a single-use invitation for one e-mail address. The token (256 bits, base64url) is minted by the caller, who shows
 * or mails the link; only its keyed hash is kept.
 */
export const inviteMember = defineVerb({
  name: 'project.invite-member',
  allow: 'member.manage',
  input: z.object({
    email: z.string().trim().toLowerCase().pipe(z.email('Please give an e-mail address, like name@example.org.')),
    roles: z.array(z.enum(roles), 'Choose at least one role.').min(1, 'Choose at least one role.'),
    token: z.string().min(40),
  }),

  async run({ tx, member, input, ids, now }) {
    const id = ids.next()
    const link = {
      id,
      purpose: 'invitation' as const,
      mac: mac('one-time-link', input.token),
      projectId: member.projectId,
      email: input.email,
    }
    await tx.oneTimeLink.create({
      data: { ...link, roles: input.roles, madeById: member.personId, expiresAt: new Date(now.getTime() + week) },
    })
    return { value: id, events: [{ type: 'member.invited', subject: id, detail: { roles: input.roles } }] }
  },
})
