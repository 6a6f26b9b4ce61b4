import { randomBytes, randomUUID } from 'node:crypto'
import { db } from '@/lib/server/db'
import { hashPassword } from '@/lib/server/password'
import type { Person, Visitor } from '@/lib/server/verb'

export const atTheDoor: Visitor = { kind: 'visitor', projectId: 0 }
export const password = 'a lamp in the corner'
export const aToken = () => randomBytes(32).toString('base64url')

/** Somebody with an account and the password above. */
export async function anAccount(name: string, isOwner = false): Promise<Person & { email: string }> {
  const id = randomUUID()
  const email = `${name.toLowerCase()}.${id.slice(0, 8)}@example.org`
  await db().person.create({
    data: { id, name, email, isOwner, passwordHash: await hashPassword(password), createdAt: new Date() },
  })
  return { kind: 'person', personId: id, isOwner, email }
}

/** Types of the installation's events about one person, oldest first. */
export async function eventsAbout(personId: string): Promise<string[]> {
  const events = await db().event.findMany({
    where: { projectId: 0, subject: personId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return events.map((event) => event.type)
}
