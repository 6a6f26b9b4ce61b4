import { db } from '@/lib/server/db'
import { openOriginal, type Words } from '@/lib/server/vault'
import type { CommenterActor } from '@/lib/server/verb'

/** What this commenter sent, comment id -> words, for their own eyes; the look was recorded by `comment.open-receipt`. */
export async function ownOriginals({ projectId, submissionId }: CommenterActor): Promise<ReadonlyMap<string, Words>> {
  const comments = await db().comment.findMany({ where: { projectId, submissionId }, select: { id: true } })
  const words = await Promise.all(comments.map(async ({ id }) => [id, await openOriginal(db(), projectId, id)] as const))
  return new Map(words.flatMap(([id, own]) => (own ? [[id, own] as const] : [])))
}
