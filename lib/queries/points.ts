import { permits } from '@/lib/domain/comment/uses'
import { type Disposition, dispositionInForce, requestInForce } from '@/lib/domain/points/disposition'
import type { QuotedPlace } from '@/lib/domain/points/paraphrase'
import { formatHandle } from '@/lib/domain/project/handle'
import { quoteId } from '@/lib/domain/release/short-id'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'
import { type ParaphraseView, paraphrasesOf } from './paraphrases'

export type Answer = { readonly outcome: string; readonly reason: string } | null
export type PointView = {
  readonly id: string
  readonly handle: string
  readonly comment: string | null
  readonly commenter: string | null
  readonly quote: string
  /** `C-041:12-57@r1`; null when the comment is gone. */
  readonly quoteId: string | null
  readonly mayBeQuoted: boolean
  /** Null when the comment is gone. */
  readonly place: QuotedPlace | null
  readonly paraphrase: ParaphraseView | null
  readonly stance: string
  readonly asks: string
  readonly requestId: string | null
  readonly answer: Answer
}
export type RequestView = {
  readonly id: string
  readonly handle: string
  readonly title: string
  readonly clauseId: string | null
  readonly answer: Answer
}

/** Points and requests with their answers in force. Points of withdrawn comments are gone. */
export async function pointsAndRequests({
  projectId,
}: Member<'point.read'>): Promise<{ points: PointView[]; requests: RequestView[] }> {
  const dispositions: Disposition[] = await db().disposition.findMany({
    where: { projectId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  const points = await db().point.findMany({
    where: {
      projectId,
      withdrawnAt: null,
      comment: { state: 'admitted', submission: { state: 'admitted', allows: { has: 'research' } } },
    },
    select: {
      ...{ id: true, number: true, commentId: true, textRev: true, start: true, end: true },
      ...{ stance: true, asks: true, requestId: true },
      comment: {
        select: {
          number: true,
          texts: { select: { rev: true, text: true } },
          submission: { select: { allows: true, commenter: { select: { number: true } } } },
        },
      },
    },
    orderBy: { number: 'asc' },
  })
  const requests = await db().request.findMany({
    where: { projectId },
    select: { id: true, number: true, title: true, clauseId: true },
    orderBy: { number: 'asc' },
  })
  const paraphraseAt = await paraphrasesOf({ projectId })
  return {
    points: points.map(({ number, comment, commentId, textRev, start, end, ...point }) => ({
      ...point,
      handle: formatHandle('point', number),
      comment: comment && formatHandle('comment', comment.number),
      commenter: comment && formatHandle('commenter', comment.submission.commenter.number),
      quote: (comment?.texts.find(({ rev }) => rev === textRev)?.text ?? '').slice(start ?? 0, end ?? 0),
      quoteId:
        comment && start !== null && end !== null && textRev !== null
          ? quoteId({ handle: formatHandle('comment', comment.number), start, end, rev: textRev })
          : null,
      mayBeQuoted: comment !== null && permits(comment.submission.allows).quoteInPaper,
      place: commentId === null ? null : { commentId, textRev, start, end },
      paraphrase: paraphraseAt({ commentId, textRev, start, end }),
      answer: answerOf(dispositionInForce(point, dispositions)),
    })),
    requests: requests.map(({ number, ...request }) => ({
      ...request,
      handle: formatHandle('request', number),
      answer: answerOf(requestInForce(request.id, dispositions)),
    })),
  }
}

function answerOf(inForce: ReturnType<typeof requestInForce>): Answer {
  return inForce.status === 'decided' ? { outcome: inForce.disposition.outcome, reason: inForce.disposition.reason } : null
}
