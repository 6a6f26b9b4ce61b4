import type { BesidePart } from '@/lib/domain/comment/beside'
import { answered, type FormState } from '@/lib/server/act'
import { type Call, liveCall } from '@/lib/server/call'
import { db } from '@/lib/server/db'
import { type AnyMember, findMember } from '@/lib/server/member'
import { Refusal } from '@/lib/server/refusal'
import { readSession } from '@/lib/server/session'
import { openBeside, openOriginal as openSealed, type Words } from '@/lib/server/vault'
import { perform } from '@/lib/server/verb'
import { openOriginal } from '@/lib/services/comment/open-original'

export type OpenedOriginal = Words & {
  readonly beside: readonly (BesidePart & { readonly id: string })[]
  /** It holds words of a comment that was split or joined; then nothing is put back into it. */
  readonly isParted: boolean
  /** The number of the version that was commented on; null when it is not known. */
  readonly version: number | null
}

/** An original with what came beside it, for the custodian's eyes: the look is recorded first, then the words are read. */
export async function readOriginal(member: AnyMember, commentId: string, call: Call): Promise<OpenedOriginal> {
  await perform(openOriginal, member, { commentId }, call)
  const words = await openSealed(db(), member.projectId, commentId)
  if (!words) throw new Refusal('not-found', 'The original of this comment is gone: it was withdrawn.')
  const { projectId } = member
  const of = await db().comment.findUnique({
    where: { projectId_id: { projectId, id: commentId } },
    select: {
      splitFromId: true,
      joined: { select: { id: true } },
      submission: { select: { version: { select: { number: true } } } },
    },
  })
  // What came with a comment stays with it when it is split or joined, and is read with what holds its words now.
  const kin = [...(of?.splitFromId ? [of.splitFromId] : []), ...(of?.joined ?? []).map(({ id }) => id)]
  const beside = await openBeside(db(), projectId, [commentId, ...kin])
  return { ...words, beside, isParted: kin.length > 0, version: of?.submission.version?.number ?? null }
}

/** The button that opens an original; the page itself never holds one. */
export async function readOriginalDoor(form: FormData): Promise<FormState<OpenedOriginal>> {
  return answered(async () => {
    const session = await readSession()
    const member = session && (await findMember({ slug: String(form.get('project') ?? '') }, session.personId))
    if (!member) throw new Refusal('not-found', 'There is nothing here for you. Sign in again, or ask an editor.')
    return readOriginal(member, String(form.get('commentId') ?? ''), liveCall())
  })
}
