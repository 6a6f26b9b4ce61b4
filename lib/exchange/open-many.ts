import { liveCall } from '@/lib/server/call'
import { db } from '@/lib/server/db'
import { type AnyMember, findMember } from '@/lib/server/member'
import { Refusal } from '@/lib/server/refusal'
import { readSession } from '@/lib/server/session'
import { openOriginal, type Words } from '@/lib/server/vault'
import { perform } from '@/lib/server/verb'
import { openOriginals } from '@/lib/services/comment/open-originals'

/** The member who sent a form, for doors that answer words instead of changing something. */
export async function memberOfForm(form: FormData): Promise<AnyMember> {
  const session = await readSession()
  const member = session && (await findMember({ slug: String(form.get('project') ?? '') }, session.personId))
  if (!member) throw new Refusal('not-found', 'There is nothing here for you. Sign in again, or ask an editor.')
  return member
}

/** Originals by the id of their comment, one after the other; the look is recorded, with its number, before the first is read. */
export async function* openMany(
  member: AnyMember,
  commentIds: readonly string[],
  why: 'search' | 'list' | 'table',
): AsyncGenerator<readonly [string, Words]> {
  await perform(openOriginals, member, { count: commentIds.length, why }, liveCall())
  for (const id of commentIds) {
    const words = await openOriginal(db(), member.projectId, id)
    if (words) yield [id, words]
  }
}
