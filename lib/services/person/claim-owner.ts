import { z } from 'zod'
import { ownerCodeMatches, spendOwnerCode } from '@/lib/server/owner-code'
import { hashPassword } from '@/lib/server/password'
import { Refusal } from '@/lib/server/refusal'
import { defineDoorVerb, type Visitor } from '@/lib/server/verb'
import { EmailAddress, NewPassword, PersonName } from './credentials'

/** The first person of an empty installation becomes its owner, with the code that the terminal printed. */
export const claimOwner = defineDoorVerb<Visitor>()({
  name: 'person.claim-owner',
  allow: 'owner.claim',
  input: z.object({ code: z.string().trim(), name: PersonName, email: EmailAddress, password: NewPassword }),

  async run({ tx, input, ids, now }) {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(7103002)`
    if ((await tx.person.count()) > 0) throw new Refusal('conflict', 'This installation has an owner already. Sign in instead.')
    if (!(await ownerCodeMatches(input.code)))
      throw new Refusal('input', 'This is not the code that the terminal printed.', {
        code: 'This is not the code that the terminal printed.',
      })

    const person = {
      id: ids.next(),
      name: input.name,
      email: input.email,
      passwordHash: await hashPassword(input.password),
      isOwner: true,
      createdAt: now,
    }
    await tx.person.create({ data: person })
    await spendOwnerCode()
    return { value: person.id, events: [{ type: 'owner.claimed', subject: person.id }] }
  },
})
