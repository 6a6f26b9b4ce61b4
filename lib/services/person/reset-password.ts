import { z } from 'zod'
import { mac } from '@/lib/server/mac'
import { hashPassword } from '@/lib/server/password'
import { Refusal } from '@/lib/server/refusal'
import { defineDoorVerb, type Visitor } from '@/lib/server/verb'
import { NewPassword } from './credentials'
import { endEverySignIn } from './end-sign-ins'

/** Spends a reset link: a new password, and every sign-in of the person ends. */
export const resetPassword = defineDoorVerb<Visitor>()({
  name: 'person.reset-password',
  allow: 'person.use-link',
  input: z.object({ token: z.string().min(40), password: NewPassword }),

  async run({ tx, input, now }) {
    const link = await tx.oneTimeLink.findUnique({ where: { mac: mac('one-time-link', input.token) } })
    if (!link?.personId || link.purpose !== 'reset' || link.spentAt || link.expiresAt < now)
      throw new Refusal(
        'not-found',
        'This link was used already or has expired. Ask the owner of the installation for a new one.',
      )
    const spent = await tx.oneTimeLink.updateMany({ where: { id: link.id, spentAt: null }, data: { spentAt: now } })
    if (spent.count === 0) throw new Refusal('conflict', 'This link has just been used. Sign in instead.')

    await tx.person.update({ where: { id: link.personId }, data: { passwordHash: await hashPassword(input.password) } })
    await endEverySignIn(tx, link.personId, now)
    return {
      value: link.personId,
      events: [{ type: 'person.password-changed', subject: link.personId, detail: { by: 'link' } }],
    }
  },
})
