import { db } from '@/lib/server/db'
import { openReplies, type Reply, type Words } from '@/lib/server/vault'
import type { CommenterActor } from '@/lib/server/verb'
import { ownOriginals } from '@/lib/services/comment/own-originals'

export type OwnWords = Words
export type OwnAnswer = Reply

/** What a commenter sent, for their own eyes, comment id -> words. The look was recorded when the receipt was opened. */
export async function readOwnWords(commenter: CommenterActor): ReturnType<typeof ownOriginals> {
  return ownOriginals(commenter)
}

/** What the team answered to the questions of this commenter, oldest first. */
export async function readOwnAnswers({ projectId, submissionId }: CommenterActor): Promise<readonly OwnAnswer[]> {
  return openReplies(db(), projectId, submissionId)
}
