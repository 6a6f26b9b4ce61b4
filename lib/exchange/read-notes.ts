import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'
import { openNotes } from '@/lib/server/vault'

export type CustodyNoteView = { readonly id: string; readonly by: string; readonly at: Date; readonly words: string }

/** Notes of custodians on one comment, oldest first; nobody else is ever told of them. */
export async function custodyNotes({ projectId }: Member<'original.open'>, commentId: string): Promise<CustodyNoteView[]> {
  const notes = await openNotes(db(), projectId, commentId)
  const people = await db().member.findMany({
    where: { projectId, id: { in: notes.map(({ memberId }) => memberId) } },
    select: { id: true, person: { select: { name: true } } },
  })
  const nameOf = new Map(people.map(({ id, person }) => [id, person.name]))
  return notes.map(({ memberId, ...note }) => ({ ...note, by: nameOf.get(memberId) ?? '' }))
}
