import { permits } from '@/lib/domain/comment/uses'
import type { Tx } from '@/lib/server/db'
import { Refusal } from '@/lib/server/refusal'

export type Place = { readonly commentId: string; readonly start: number; readonly end: number; readonly textRev: number }

/**
 * The texts of the comment behind a quote that may be studied and not be quoted: where somebody in a closed round put a code or
 * marked it as quotable, or a point lies. Work of an open round is refused as if it were not there.
 */
export async function holdUnquotable(tx: Tx, projectId: number, place: Place): Promise<readonly string[]> {
  const { commentId, ...span } = place
  const comment = await tx.comment.findFirst({
    where: { projectId, id: commentId, state: 'admitted', submission: { state: 'admitted' } },
    select: {
      textRev: true,
      texts: { select: { rev: true, text: true, proposedText: true } },
      submission: { select: { allows: true } },
    },
  })
  const may = comment && permits(comment.submission.allows)
  if (!comment || !may?.code) throw gone()
  if (comment.textRev !== span.textRev)
    throw new Refusal('conflict', 'More was hidden in the text of this comment meanwhile. Reload the page.')

  const where = { projectId, commentId, ...span }
  const coded = await tx.coding.count({ where: { ...where, diedActId: null, round: { state: { not: 'open' } } } })
  const quotable = await tx.quoted.count({
    where: { ...where, removedAt: null, assignment: { roundCoder: { round: { state: { not: 'open' } } } } },
  })
  const remarked = await tx.point.count({ where: { ...where, withdrawnAt: null } })
  if (coded + quotable + remarked === 0) throw gone()
  if (may.quoteInPaper) throw new Refusal('conflict', 'These words may be quoted as they stand. They need no paraphrase.')
  const current = comment.texts.find(({ rev }) => rev === comment.textRev)
  return [current?.text, current?.proposedText].filter((text) => typeof text === 'string')
}

const gone = () => new Refusal('not-found', 'These words are not there, or may not be used any more. Reload the page.')
