import { z } from 'zod'
import { defineDoorVerb, type Person } from '@/lib/server/verb'
import { endEverySignIn } from './end-sign-ins'

/** Ends every sign-in of the person, this one too. */
export const signOutEverywhere = defineDoorVerb<Person>()({
  name: 'person.sign-out-everywhere',
  allow: 'person.change-own',
  input: z.object({}),

  async run({ tx, member, now }) {
    const ended = await endEverySignIn(tx, member.personId, now)
    return {
      value: ended,
      events: [{ type: 'person.signed-out-everywhere', subject: member.personId, detail: { ended } }],
    }
  },
})
