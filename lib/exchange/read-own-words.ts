import type { CommenterActor } from '@/lib/server/verb'
import { ownOriginals } from '@/lib/services/comment/own-originals'

/** What a commenter sent, for their own eyes, comment id -> words. The look was recorded when the receipt was opened. */
export async function readOwnWords(commenter: CommenterActor): ReturnType<typeof ownOriginals> {
  return ownOriginals(commenter)
}
