import { notFound, redirect } from 'next/navigation'
import type { Permission } from '@/lib/domain/project/permissions'
import { admit, findMember, type Member } from './member'
import { Refusal } from './refusal'
import { readSession, type SignedIn } from './session'

/**
 * The door of every project page: who is signed in, what they are in this project, whether they may.
 * Not signed in, no such project, no member, no permission: all the same 404.
 */
export async function enter<P extends Permission>(slug: string, permission: P | readonly P[]): Promise<Member<P>> {
  const session = await readSession()
  const member = session && (await findMember({ slug }, session.personId))
  if (!member) notFound()
  try {
    return admit(member, permission)
  } catch (error) {
    if (error instanceof Refusal) notFound()
    throw error
  }
}

/** For pages outside any project: the person, or the way to sign in. */
export async function enterHouse(): Promise<SignedIn> {
  const session = await readSession()
  if (!session) redirect('/sign-in')
  return session
}
