import type { Ids } from '@/lib/server/call'
import type { Tx } from '@/lib/server/db'
import { openOriginal } from '@/lib/server/vault'
import { teamMentions } from './team-mentions'

type Scene = { readonly tx: Tx; readonly projectId: number; readonly ids: Ids; readonly now: Date }
type Counts = { readonly comments: number; readonly codings: number; readonly points: number; readonly mentions: number }

/**
 * The walk of a withdrawal, in the transaction of its verb: every word of the submission goes, also from locked rounds; the
 * submission stays as a tombstone, so that totals add up. What the team wrote in its words is listed to be mended.
 */
export async function eraseSubmission(scene: Scene, submissionId: string): Promise<Counts> {
  const { tx, projectId, ids, now } = scene
  await tx.$executeRaw`SELECT set_config('codicil.withdrawing', 'on', true)`
  const comments = await tx.comment.findMany({ where: { projectId, submissionId }, select: { id: true, texts: true } })
  const commentIds = comments.map(({ id }) => id)
  const written = await wordsOf(tx, projectId, comments)
  const codings = await tx.coding.findMany({ where: { projectId, commentId: { in: commentIds } }, select: { id: true } })
  const points = await tx.point.findMany({ where: { projectId, commentId: { in: commentIds } }, select: { id: true } })

  await loseEvidence(tx, projectId, { commentIds, codingIds: idsOf(codings), pointIds: idsOf(points) })
  await tx.point.updateMany({
    where: { projectId, commentId: { in: commentIds } },
    data: { commentId: null, textRev: null, start: null, end: null, asks: '', withdrawnAt: now },
  })
  await tx.comment.deleteMany({ where: { projectId, submissionId } })
  await tx.subjectKey.deleteMany({ where: { projectId, submissionId } })
  await tx.pseudonym.deleteMany({ where: { projectId, redactions: { none: {} } } })
  await tx.permissionEvent.updateMany({ where: { projectId, submissionId }, data: { source: '' } })
  await tx.$executeRaw`
    UPDATE "Submission" SET state = 'withdrawn', "withdrawnAt" = ${now}, attributes = NULL, reason = NULL,
      "receiptMac" = NULL, "importRow" = NULL, allows = '{}'
    WHERE "projectId" = ${projectId} AND id = ${submissionId}::uuid`
  await tx.$executeRaw`UPDATE "Release" SET stale = array_append(stale, 'comment-withdrawn') WHERE "projectId" = ${projectId}`

  const mentions = await teamMentions(tx, projectId, written)
  await tx.mend.createMany({
    data: mentions.map((mention) => ({ projectId, id: ids.next(), submissionId, ...mention, at: now })),
  })
  return { comments: comments.length, codings: codings.length, points: points.length, mentions: mentions.length }
}

type Texts = {
  readonly id: string
  readonly texts: readonly { readonly text: string | null; readonly proposedText: string | null }[]
}

/** All that was written, as sent and as anonymised; it is only compared, and kept nowhere. */
async function wordsOf(tx: Tx, projectId: number, comments: readonly Texts[]): Promise<string[]> {
  const all: (string | null)[] = []
  // One after the other: a transaction is one connection, and it takes one question at a time.
  for (const { id, texts } of comments) {
    const original = await openOriginal(tx, projectId, id)
    for (const words of [original, ...texts]) if (words) all.push(words.text, words.proposedText)
  }
  return [...new Set(all.flatMap((text) => (text ? [text] : [])))]
}

async function loseEvidence(
  tx: Tx,
  projectId: number,
  lost: { commentIds: readonly string[]; codingIds: readonly string[]; pointIds: readonly string[] },
): Promise<void> {
  await tx.evidence.updateMany({
    where: {
      projectId,
      OR: [
        { commentId: { in: [...lost.commentIds] } },
        { codingId: { in: [...lost.codingIds] } },
        { pointId: { in: [...lost.pointIds] } },
      ],
    },
    data: { lost: 'permissionWithdrawn', commentId: null, codingId: null, pointId: null, pins: {}, note: '', clearedNote: null },
  })
}

function idsOf(rows: readonly { readonly id: string }[]): string[] {
  return rows.map(({ id }) => id)
}
