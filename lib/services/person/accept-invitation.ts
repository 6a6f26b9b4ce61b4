import { z } from 'zod'
import { mac } from '@/lib/server/mac'
import { hashPassword, passwordMatches } from '@/lib/server/password'
import { Refusal } from '@/lib/server/refusal'
import { defineDoorVerb, type Visitor } from '@/lib/server/verb'
import { NewPassword, PersonName } from './credentials'

/**
 * Spends an invitation. A new person chooses name and password; somebody with an account proves it with the password.
 * The visitor stands at the door of the invitation's project.
 */
export const acceptInvitation = defineDoorVerb<Visitor>()({
  name: 'person.accept-invitation',
  allow: 'person.use-link',
  input: z.object({ token: z.string().min(40), name: PersonName, password: NewPassword }),

  async run({ tx, projectId, input, ids, now }) {
    const link = await tx.oneTimeLink.findUnique({ where: { mac: mac('one-time-link', input.token) } })
    if (!link?.email || link.purpose !== 'invitation' || link.projectId !== projectId || link.spentAt || link.expiresAt < now)
      throw new Refusal(
        'not-found',
        'This invitation was used already or has expired. Ask an editor of the project for a new one.',
      )
    const spent = await tx.oneTimeLink.updateMany({ where: { id: link.id, spentAt: null }, data: { spentAt: now } })
    if (spent.count === 0) throw new Refusal('conflict', 'This invitation has just been used. Sign in instead.')

    const known = await tx.person.findUnique({ where: { email: link.email } })
    if (known && !(await passwordMatches(known.passwordHash, input.password)))
      throw new Refusal('input', 'You have an account already, and this is not its password.', {
        password: 'This is not the password of your account.',
      })
    const person =
      known ??
      (await tx.person.create({
        data: {
          id: ids.next(),
          email: link.email,
          name: input.name,
          passwordHash: await hashPassword(input.password),
          createdAt: now,
        },
      }))

    const before = await tx.member.findUnique({ where: { projectId_personId: { projectId, personId: person.id } } })
    const place = await tx.member.count({ where: { projectId } })
    const memberId = before?.id ?? ids.next()
    const hats = [...new Set([...(before && !before.leftAt ? before.roles : []), ...link.roles])]
    if (before)
      await tx.member.update({ where: { projectId_id: { projectId, id: memberId } }, data: { roles: hats, leftAt: null } })
    else
      await tx.member.create({
        data: { projectId, id: memberId, personId: person.id, roles: hats, alias: memberAlias(place), joinedAt: now },
      })
    return {
      value: { personId: person.id, memberId },
      events: [{ type: 'member.joined', subject: memberId, detail: { roles: hats } }],
    }
  },
})

/** Member A … Z, AA …: how a member is called in exports. */
function memberAlias(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26))
  return place < 26 ? `Member ${letter}` : `Member ${String.fromCharCode(64 + Math.floor(place / 26))}${letter}`
}
