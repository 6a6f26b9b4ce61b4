import { randomUUID } from 'node:crypto'
import type { Role } from '@/lib/domain/project/roles'
import { type Call, liveCall } from '@/lib/server/call'
import { db } from '@/lib/server/db'
import { type AnyMember, findMember } from '@/lib/server/member'
import { type Person, perform } from '@/lib/server/verb'
import { createProject } from '@/lib/services/project/create-project'

/** The cast: Noor edits, Ada and Ben code, Cleo is custodian, Rui reviews, Olu observes; Olga owns the installation. */
const cast: Record<string, Role> = { ada: 'coder', ben: 'coder', cleo: 'custodian', rui: 'reviewer', olu: 'observer' }

export type Cast = {
  readonly projectId: number
  readonly slug: string
  readonly owner: Person
  readonly noor: AnyMember
  readonly ada: AnyMember
  readonly ben: AnyMember
  readonly cleo: AnyMember
  readonly rui: AnyMember
  readonly olu: AnyMember
}

export const call = (act?: string): Call => liveCall(act)

let made = 0

/** A new project with its whole cast, nothing published yet. Several in one file do not meet. */
export async function aProject(): Promise<Cast> {
  const owner = await theOwner()
  const noor = await aPerson('Noor')
  const slug = `learning-technologist-${++made}`
  const projectId = await perform(
    createProject,
    owner,
    { title: 'What does a learning technologist do?', slug, editorId: noor },
    call(),
  )

  const members: Record<string, AnyMember> = { noor: await memberOf(projectId, noor) }
  for (const [name, role] of Object.entries(cast)) members[name] = await aMember(projectId, name, [role])
  return { projectId, slug, owner, ...members } as Cast
}

/** One more member, for a test that needs somebody with other hats. */
export async function aMember(projectId: number, name: string, roles: Role[]): Promise<AnyMember> {
  const personId = await aPerson(name)
  await db().member.create({ data: { projectId, id: randomUUID(), personId, roles, alias: name, joinedAt: new Date() } })
  return memberOf(projectId, personId)
}

async function memberOf(projectId: number, personId: string): Promise<AnyMember> {
  const member = await findMember({ projectId }, personId)
  if (!member) throw new Error('The cast is not complete.')
  return member
}

async function aPerson(name: string): Promise<string> {
  const id = randomUUID()
  await db().person.create({
    data: { id, name, email: `${name.toLowerCase()}.${id.slice(0, 8)}@example.org`, createdAt: new Date() },
  })
  return id
}

async function theOwner(): Promise<Person> {
  const found = await db().person.findFirst({ where: { isOwner: true } })
  const id = found?.id ?? (await aPerson('Olga'))
  if (!found) await db().person.update({ where: { id }, data: { isOwner: true } })
  return { kind: 'person', personId: id, isOwner: true }
}

/** The newest event of a project, with its detail. */
export async function lastEvent(projectId: number, type?: string) {
  const event = await db().event.findFirst({
    where: { projectId, ...(type && { type }) },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    include: { detail: true },
  })
  return event && { type: event.type, subject: event.subject, detail: event.detail?.detail }
}
