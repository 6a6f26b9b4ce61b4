import { z } from 'zod'
import { mac } from '@/lib/server/mac'
import { Refusal } from '@/lib/server/refusal'
import { defineDoorVerb, type Person, type Program } from '@/lib/server/verb'
import { EmailAddress } from './credentials'

const day = 24 * 3600_000

/** Makes a single-use link with which one person sets a new password; links made for them before stop working. */
export const makeResetLink = defineDoorVerb<Person | Program>()({
  name: 'person.make-reset-link',
  allow: 'person.reset-link',
  input: z.object({ email: EmailAddress, token: z.string().min(40) }),

  async run({ tx, member, input, ids, now }) {
    const person = await tx.person.findUnique({ where: { email: input.email }, select: { id: true } })
    if (!person)
      throw new Refusal('not-found', 'No account has this e-mail address. Check how it is written.', {
        email: 'No account has this address.',
      })

    await tx.oneTimeLink.updateMany({ where: { purpose: 'reset', personId: person.id, spentAt: null }, data: { spentAt: now } })
    const link = { id: ids.next(), purpose: 'reset' as const, mac: mac('one-time-link', input.token), personId: person.id }
    const madeById = member.kind === 'person' ? member.personId : null
    await tx.oneTimeLink.create({ data: { ...link, madeById, expiresAt: new Date(now.getTime() + day) } })
    return { value: link.id, events: [{ type: 'person.reset-link-made', subject: person.id, detail: { by: member.kind } }] }
  },
})
