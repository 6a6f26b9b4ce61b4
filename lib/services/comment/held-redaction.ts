import type { Tx } from '@/lib/server/db'
import { Refusal } from '@/lib/server/refusal'
import { type RedactionRow, redactionColumns } from './change-redactions'
import { holdComment, wordsOfHeld } from './hold-comment'

type Scene = { readonly tx: Tx; readonly projectId: number }

/** A redaction, its comment under lock, with the original text that its offsets count in. */
export async function heldRedaction({ tx, projectId }: Scene, id: string): Promise<{ row: RedactionRow; text: string }> {
  const where = { projectId_id: { projectId, id } }
  const found = await tx.redaction.findUnique({ where, select: { commentId: true } })
  if (!found) throw gone()
  await holdComment(tx, projectId, found.commentId)
  const row = await tx.redaction.findUnique({ where, select: redactionColumns })
  if (!row) throw gone()
  const words = await wordsOfHeld(tx, projectId, row.commentId)
  return { row, text: words[row.field] ?? '' }
}

function gone(): Refusal {
  return new Refusal('not-found', 'This place is not there any more. Reload the page.')
}
