import { db } from '@/lib/server/db'
import { mac } from '@/lib/server/mac'
import type { Person } from '@/lib/server/verb'

/** Whether anybody has an account yet; while nobody has, the first person may become owner. */
export async function hasPeople(): Promise<boolean> {
  return (await db().person.findFirst({ select: { id: true } })) !== null
}

export type ProjectLine = { readonly slug: string; readonly title: string; readonly roles: readonly string[] }

/** The projects that a person is a member of, by title; being the owner gives none. */
export async function projectsOf(person: Person): Promise<ProjectLine[]> {
  const members = await db().member.findMany({
    where: { personId: person.personId, leftAt: null },
    select: { roles: true, project: { select: { slug: true, title: true } } },
    orderBy: { project: { title: 'asc' } },
  })
  return members.map(({ roles, project }) => ({ ...project, roles }))
}

export type OpenInvitation = {
  readonly projectId: number
  readonly title: string
  readonly email: string
  readonly isKnown: boolean
}

/** What an invitation link leads to; null when it was used, has expired, or never was. */
export async function findInvitation(token: string, now: Date): Promise<OpenInvitation | null> {
  const link = await db().oneTimeLink.findFirst({
    where: { mac: mac('one-time-link', token), purpose: 'invitation', spentAt: null, expiresAt: { gt: now } },
    select: { projectId: true, email: true },
  })
  if (!link?.projectId || !link.email) return null
  const project = await db().project.findUnique({ where: { id: link.projectId }, select: { title: true } })
  const person = await db().person.findUnique({ where: { email: link.email }, select: { id: true } })
  return project && { projectId: link.projectId, title: project.title, email: link.email, isKnown: person !== null }
}

/** Sign-ins of a person that still run, newest first. */
export async function runningSignIns(person: Person): Promise<{ id: string; createdAt: Date; seenAt: Date }[]> {
  return db().signIn.findMany({
    where: { personId: person.personId, endedAt: null },
    select: { id: true, createdAt: true, seenAt: true },
    orderBy: { seenAt: 'desc' },
    take: 50,
  })
}
