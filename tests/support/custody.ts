import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { admit } from '@/lib/services/comment/admit'
import { redact } from '@/lib/services/comment/redact'
import { kimSends } from './comments'
import { aDescription, aNotice } from './description'
import { aProject, type Cast, call } from './project'

export const kimWrote = '🙂 Maya Rao at the library taught us; ask Maya Rao.'

/** Kim's comment waits for Cleo. */
export async function aWaitingComment(text = kimWrote, more: Parameters<typeof kimSends>[2] = {}) {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast)
  const kim = await kimSends(cast, [{ text }], more)
  const { id } = await db().comment.findFirstOrThrow({ where: { projectId: cast.projectId } })
  await byFormOnly(cast.projectId)
  return { cast, kim, commentId: id, projectId: cast.projectId }
}

/** What shows by its form stays found; for the names in these texts Cleo has to look herself. */
export async function byFormOnly(projectId: number): Promise<void> {
  await db().redaction.deleteMany({ where: { projectId, finder: { not: 'form' }, memberId: null } })
  await db().pseudonym.deleteMany({ where: { projectId, redactions: { none: {} } } })
}

/** What was found is less than sure, and waits for Cleo. */
export async function isOnlyFlagged(projectId: number): Promise<void> {
  await db().redaction.updateMany({ where: { projectId }, data: { state: 'proposed', tier: 'flag', pseudonymId: null } })
}

/** Cleo hides these words wherever they first stand. */
export async function hides(cast: Cast, commentId: string, text: string, words: string, from = 0) {
  const start = text.indexOf(words, from)
  return perform(redact, cast.cleo, { commentId, field: 'text', start, end: start + words.length, category: 'person' }, call())
}

export async function admits(cast: Cast, commentId: string) {
  return perform(admit, cast.cleo, { commentId }, call())
}

export async function textOf(projectId: number, commentId: string): Promise<string | null> {
  const { textRev: rev } = await db().comment.findUniqueOrThrow({ where: { projectId_id: { projectId, id: commentId } } })
  const row = await db().commentText.findUnique({ where: { projectId_commentId_rev: { projectId, commentId, rev } } })
  return row?.text ?? null
}
