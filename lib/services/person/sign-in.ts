import { z } from 'zod'
import { passwordMatches } from '@/lib/server/password'
import { Refusal } from '@/lib/server/refusal'
import { defineDoorVerb, type Visitor } from '@/lib/server/verb'

/** Begins a sign-in. An unknown address and a wrong password take the same time and get the same sentence. */
export const signIn = defineDoorVerb<Visitor>()({
  name: 'person.sign-in',
  allow: 'person.sign-in',
  input: z.object({ email: z.string().trim().toLowerCase().max(320), password: z.string().max(200) }),

  async run({ tx, input, ids, now }) {
    const columns = { id: true, passwordHash: true, epoch: true }
    const person = await tx.person.findUnique({ where: { email: input.email }, select: columns })
    const matches = await passwordMatches(person?.passwordHash ?? null, input.password)
    if (!person || !matches)
      throw new Refusal(
        'input',
        'This e-mail address and this password do not belong together. Try again, or ask for a new link.',
      )

    const signInId = ids.next()
    await tx.signIn.create({ data: { id: signInId, personId: person.id, createdAt: now, seenAt: now } })
    return {
      value: { personId: person.id, signInId, epoch: person.epoch },
      events: [{ type: 'person.signed-in', subject: person.id }],
    }
  },
})
