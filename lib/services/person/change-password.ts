import { z } from 'zod'
import { hashPassword, passwordMatches } from '@/lib/server/password'
import { Refusal } from '@/lib/server/refusal'
import { defineDoorVerb, type Person } from '@/lib/server/verb'
import { NewPassword } from './credentials'

/** Changes the own password, proved with the old one; ends every other sign-in and keeps the one it was done from. */
export const changePassword = defineDoorVerb<Person>()({
  name: 'person.change-password',
  allow: 'person.change-own',
  input: z.object({ current: z.string().max(200), password: NewPassword, keepSignInId: z.uuid() }),

  async run({ tx, member, input, now }) {
    const person = await tx.person.findUniqueOrThrow({ where: { id: member.personId }, select: { passwordHash: true } })
    if (!(await passwordMatches(person.passwordHash, input.current)))
      throw new Refusal('input', 'This is not your password now. Nothing was changed.', {
        current: 'This is not your password now.',
      })

    await tx.person.update({ where: { id: member.personId }, data: { passwordHash: await hashPassword(input.password) } })
    await tx.signIn.updateMany({
      where: { personId: member.personId, endedAt: null, id: { not: input.keepSignInId } },
      data: { endedAt: now },
    })
    return { value: null, events: [{ type: 'person.password-changed', subject: member.personId, detail: { by: 'password' } }] }
  },
})
