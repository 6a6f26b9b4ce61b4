import { z } from 'zod'
import { Refusal } from '@/lib/server/refusal'
import { defineDoorVerb, type Person } from '@/lib/server/verb'

/** Ends one sign-in of the person, on this device or on another. */
export const signOut = defineDoorVerb<Person>()({
  name: 'person.sign-out',
  allow: 'person.change-own',
  input: z.object({ signInId: z.uuid() }),

  async run({ tx, member, input, now }) {
    const ended = await tx.signIn.updateMany({
      where: { id: input.signInId, personId: member.personId, endedAt: null },
      data: { endedAt: now },
    })
    if (ended.count === 0) throw new Refusal('not-found', 'This sign-in has ended already.')
    return { value: null, events: [{ type: 'person.signed-out', subject: member.personId }] }
  },
})
