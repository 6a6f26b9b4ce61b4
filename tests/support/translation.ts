import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { saveTranslation } from '@/lib/services/comment/save-translation'
import { type Cast, call } from './project'

export const madeBySian = { language: 'Welsh', translator: 'Sian Puw', madeOn: '2026-01-02' }

/** Cleo puts a translation beside the comment, of its text as it stands. */
export async function translates(cast: Cast, commentId: string, text: string) {
  const { textRev } = await db().comment.findUniqueOrThrow({
    where: { projectId_id: { projectId: cast.projectId, id: commentId } },
  })
  return perform(saveTranslation, cast.cleo, { commentId, textRev, text, ...madeBySian }, call())
}
