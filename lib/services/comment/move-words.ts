import { type Part, type Placed, placeInPart, placeInWhole } from '@/lib/domain/comment/parts'
import type { Span } from '@/lib/domain/span/span'
import type { Tx } from '@/lib/server/db'
import { Refusal } from '@/lib/server/refusal'
import { sealWords, type Words } from '@/lib/server/vault'

type Scene = { readonly tx: Tx; readonly projectId: number }
type To = Span & { readonly id: string }

/** Every place of a larger text moves to the part that holds it. */
export async function movePlacesApart(scene: Scene, from: string, parts: readonly Part[]): Promise<void> {
  await movePlaces(scene, [from], (place) => {
    const to = placeInPart(place, parts)
    if (!to)
      throw new Refusal('conflict', 'A place to hide, or a sentence on use, reaches over an end of a part. Move its edge first.')
    return to
  })
}

/** Every place of the parts moves to the larger text. */
export async function movePlacesTogether(scene: Scene, parts: readonly Part[], into: string): Promise<void> {
  const partOf = new Map(parts.map((part) => [part.id, part]))
  const ids = parts.map(({ id }) => id)
  await movePlaces(scene, ids, (place) => {
    const part = partOf.get(place.commentId)
    return part ? { id: into, ...placeInWhole(place, part) } : { id: into, start: place.start, end: place.end }
  })
}

/** The one copy of the words goes from some comments to others; nothing of it stays behind. */
export async function moveWords(
  { tx, projectId }: Scene,
  submissionId: string,
  from: readonly string[],
  to: readonly { readonly id: string; readonly words: Words }[],
): Promise<void> {
  await tx.original.deleteMany({ where: { projectId, commentId: { in: [...from] } } })
  for (const { id, words } of to) await sealWords(tx, { projectId, submissionId, commentId: id }, words)
}

/** Notes and answers stay with the words when a comment gives way for good. Its own earlier texts go with it. */
export async function dissolve({ tx, projectId }: Scene, ids: readonly string[], into: string): Promise<void> {
  const of = { projectId, commentId: { in: [...ids] } }
  if ((await tx.commentTranslation.count({ where: of })) > 0)
    throw new Refusal('conflict', 'A translation stands beside it. Take the translation away first.')
  await tx.custodyNote.updateMany({ where: of, data: { commentId: into } })
  await tx.enquiryReply.updateMany({ where: of, data: { commentId: into } })
  await tx.comment.deleteMany({ where: { projectId, id: { in: [...ids] } } })
}

async function movePlaces(
  { tx, projectId }: Scene,
  from: string[],
  move: (place: Placed & { readonly commentId: string }) => To,
): Promise<void> {
  const asked = {
    where: { projectId, commentId: { in: from } },
    select: { id: true, commentId: true, field: true, start: true, end: true },
  } as const
  for (const { id, ...place } of await tx.redaction.findMany(asked)) {
    const { id: commentId, start, end } = move(place)
    await tx.redaction.update({ where: { projectId_id: { projectId, id } }, data: { commentId, start, end } })
  }
  for (const { id, ...place } of await tx.useSentence.findMany(asked)) {
    const { id: commentId, start, end } = move(place)
    await tx.useSentence.update({ where: { projectId_id: { projectId, id } }, data: { commentId, start, end } })
  }
}
