import { answered, type FormState } from '@/lib/server/act'
import { type Call, liveCall } from '@/lib/server/call'
import { db } from '@/lib/server/db'
import { type AnyMember, findMember } from '@/lib/server/member'
import { Refusal } from '@/lib/server/refusal'
import { readSession } from '@/lib/server/session'
import { openOriginal as openSealed, type Words } from '@/lib/server/vault'
import { perform } from '@/lib/server/verb'
import { openOriginal } from '@/lib/services/comment/open-original'

/** An original for the custodian's eyes: the look is recorded first, then the words are read. */
export async function readOriginal(member: AnyMember, commentId: string, call: Call): Promise<Words> {
  await perform(openOriginal, member, { commentId }, call)
  const words = await openSealed(db(), member.projectId, commentId)
  if (!words) throw new Refusal('not-found', 'The original of this comment is gone: it was withdrawn.')
  return words
}

/** The button that opens an original; the page itself never holds one. */
export async function readOriginalDoor(form: FormData): Promise<FormState<Words>> {
  return answered(async () => {
    const session = await readSession()
    const member = session && (await findMember({ slug: String(form.get('project') ?? '') }, session.personId))
    if (!member) throw new Refusal('not-found', 'There is nothing here for you. Sign in again, or ask an editor.')
    return readOriginal(member, String(form.get('commentId') ?? ''), liveCall())
  })
}
